import { Readable } from 'node:stream'
import { getDb } from '@/db/client'
import { isPictureKey } from '@/lib/editor/picture'
import { answerRaw } from '../http/raw'
import { encodeName, saveAs } from '../http/save-as'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'
import { isDrawable } from './accepted-types'
import { readBlob } from './blob-store'
import { bundleFiles } from './bundle-files'
import { type OpenFile, openFile, UUID } from './open-file'
import { receiveUpload } from './receive-upload'
import { makeSearchable } from './recognition/make-searchable'
import { refuse } from './refuse'
import { PAGE_WIDTHS, type PageSize, renderPage } from './render-page'
import { openTextPicture } from './text-pictures'

/** Takes the body of a request as one file; its name travels percent-encoded in `x-file-name`. */
export const handleUpload = (request: Request): Promise<Response> =>
  answerRaw(request, (actor) => upload(actor, request))

/** Gives a file by the id of its attachment, or by hash to who uploaded it; whole or in the part asked for. */
export const handleDownload = (request: Request, fileId: string): Promise<Response> =>
  answerRaw(request, (actor) => download(actor, request, fileId))

/** Gives all files of a document in one archive. */
export const handleBundle = (request: Request, documentId: string): Promise<Response> =>
  answerRaw(request, (actor) => bundle(actor, documentId))

/** Gives one page of a file as a picture; the address ends in `<page>.png`, and `?size=` asks for a small or a large one. */
export const handlePagePicture = (request: Request, fileId: string, name: string): Promise<Response> =>
  answerRaw(request, (actor) => pagePicture(actor, request, { fileId, name }))

/** Gives a picture of a document's text to whoever may read the document. */
export const handleTextPicture = (
  request: Request,
  which: { documentId: string; picture: string },
): Promise<Response> => answerRaw(request, (actor) => textPicture(actor, request, which))

async function upload(actor: Actor, request: Request): Promise<Response> {
  const name = nameFrom(request.headers.get('x-file-name'))
  if (!request.body) throw refuse('empty')
  const length = Number(request.headers.get('content-length')) || null
  return Response.json(await receiveUpload(actor, { name, length, chunks: chunksOf(request.body) }))
}

function nameFrom(header: string | null): string {
  try {
    return decodeURIComponent(header ?? '')
  } catch {
    throw refuse('bad_name')
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** Nothing that came from outside may run on our address: no sniffing, no scripts, and unknown kinds only to be saved. */
const SAFE = {
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

async function download(actor: Actor, request: Request, fileId: string): Promise<Response> {
  const file = await openFile(actor, fileId)
  if (new URL(request.url).searchParams.has('searchable')) return searchable(file)
  const range = rangeOf(request.headers.get('range'), file.size)
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...SAFE, 'content-range': `bytes */${file.size}` } })
  }
  const asked = new URL(request.url).searchParams.has('download')
  const disposition = isDrawable(file.mime) && file.mime !== 'image/tiff' && !asked ? 'inline' : 'attachment'
  const headers: Record<string, string> = {
    ...SAFE,
    'content-type': file.mime,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeName(file.name)}`,
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
    'content-length': String(range ? range.end - range.start + 1 : file.size),
  }
  if (range) headers['content-range'] = `bytes ${range.start}-${range.end}/${file.size}`
  const body = Readable.toWeb(await readBlob(file.sha256, range ?? undefined)) as ReadableStream<Uint8Array>
  return new Response(body, { status: range ? 206 : 200, headers })
}

/** A scan as a PDF whose recognised words can be found and copied (C-16.07). */
async function searchable(file: OpenFile): Promise<Response> {
  const { name, bytes } = await makeSearchable(file)
  const headers = {
    ...SAFE,
    'content-type': 'application/pdf',
    'content-disposition': saveAs(name),
    'cache-control': 'private, no-store',
  }
  return new Response(Buffer.from(bytes), { headers })
}

async function bundle(actor: Actor, documentId: string): Promise<Response> {
  if (!UUID.test(documentId)) throw new DomainError('not_found', 'files.not_found')
  const { name, stream } = await bundleFiles(actor, documentId)
  const headers = {
    ...SAFE,
    'content-type': 'application/zip',
    'content-disposition': saveAs(name),
    'cache-control': 'private, no-store',
  }
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { headers })
}

type Range = { start: number; end: number }

/** One range of bytes; several at once and foreign units are answered with the whole file, as RFC 9110 allows. */
export function rangeOf(header: string | null, size: number): Range | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return null
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  return start <= end && start < size ? { start, end } : 'unsatisfiable'
}

/** Access is asked every time; an unchanged picture is then not sent again. */
async function pagePicture(
  actor: Actor,
  request: Request,
  { fileId, name }: { fileId: string; name: string },
): Promise<Response> {
  const file = await openFile(actor, fileId)
  const page = /^(\d{1,4})\.png$/.exec(name)?.[1]
  if (!page) throw new DomainError('not_found', 'files.no_preview')
  const size = sizeFrom(request)
  const etag = `"${file.sha256}-${page}-${size}"`
  const headers = { ...SAFE, 'content-type': 'image/png', 'cache-control': 'private, no-cache', etag }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(Buffer.from(await renderPage(file, Number(page), size)), { headers })
}

/** Named by its contents, so what a browser has once is the same for ever; access is asked every time all the same. */
async function textPicture(
  actor: Actor,
  request: Request,
  { documentId, picture }: { documentId: string; picture: string },
): Promise<Response> {
  if (!UUID.test(documentId) || !isPictureKey(picture)) throw new DomainError('not_found', 'files.not_found')
  const { sha256, mime, size } = await openTextPicture(getDb(), actor, { documentId, sha256: picture })
  const etag = `"${sha256}"`
  const headers = { ...SAFE, 'content-type': mime, 'cache-control': 'private, no-cache', etag }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const body = Readable.toWeb(await readBlob(sha256)) as ReadableStream<Uint8Array>
  return new Response(body, { headers: { ...headers, 'content-length': String(size) } })
}

function sizeFrom(request: Request): PageSize {
  const size = new URL(request.url).searchParams.get('size') ?? 'page'
  return Object.hasOwn(PAGE_WIDTHS, size) ? (size as PageSize) : 'page'
}
