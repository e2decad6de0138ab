import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'
import { streamBlob } from './blob-store'
import { openFile } from './open-file'
import { receiveUpload } from './put-blob'
import { renderPage } from './render-page'
import { Readable } from 'node:stream'
import { getDb } from '@/db/client'

/** Takes the body of a request as one file; the name travels in a header, percent-encoded. */
export async function uploadFile(actor: Actor, request: Request): Promise<object> {
  const name = decodeName(request.headers.get('x-file-name'))
  if (!request.body) throw new DomainError('invalid', 'files.empty')
  return receiveUpload(getDb(), request.body as unknown as AsyncIterable<Uint8Array>, { name, personId: actor.personId })
}

function decodeName(header: string | null): string {
  try {
    const name = decodeURIComponent(header ?? '').replace(/[\\/\u0000-\u001f]/g, '_').trim()
    if (name && name.length <= 255) return name
  } catch {
    // falls through to the refusal below
  }
  throw new DomainError('invalid', 'files.bad_name')
}

/** A file as the browser gets it: shown only where it cannot run, saved under its own name, in parts when asked. */
export async function downloadFile(actor: Actor, id: string, request: Request): Promise<Response> {
  const file = await openFile(actor, id)
  const inline = file.mime === 'application/pdf' || file.mime.startsWith('image/')
  const headers: Record<string, string> = {
    'content-type': file.mime,
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
  }
  const range = parseRange(request.headers.get('range'), file.size)
  if (range) Object.assign(headers, { 'content-range': `bytes ${range.start}-${range.end}/${file.size}` })
  headers['content-length'] = String(range ? range.end - range.start + 1 : file.size)
  const body = Readable.toWeb(streamBlob(file.sha256, range ?? undefined)) as ReadableStream
  return new Response(body, { status: range ? 206 : 200, headers })
}

function parseRange(header: string | null, size: number): { start: number; end: number } | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return null
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  return start <= end && start < size ? { start, end } : null
}

/** One page of a file as a picture. */
export async function downloadPage(actor: Actor, id: string, page: number): Promise<Response> {
  const file = await openFile(actor, id)
  if (!Number.isInteger(page) || page < 1 || page > 5000) throw new DomainError('not_found', 'files.no_preview')
  const png = await renderPage(file, page)
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=3600', 'x-content-type-options': 'nosniff' } })
}
