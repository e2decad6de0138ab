import { createHash } from 'node:crypto'
import { attachFile } from '@/server/files/attach-file'
import { handleDownload, handlePagePicture, handleUpload } from '@/server/files/http'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { cookieFor } from './rooms'

export const PDF = 'application/pdf'
const HOST = 'http://office.example'

const asked = async (actor: Actor | null, headers: Record<string, string> = {}) =>
  new Headers({ host: 'office.example', ...(actor ? { cookie: await cookieFor(actor) } : {}), ...headers })

type Body = Uint8Array | ReadableStream<Uint8Array>

/** Sends a file through the same door as a browser does. */
export async function post(actor: Actor | null, name: string, body: Body, headers: Record<string, string> = {}) {
  const init = {
    method: 'POST',
    headers: await asked(actor, { 'x-file-name': encodeURIComponent(name), ...headers }),
    body: body instanceof Uint8Array ? Buffer.from(body) : body,
    duplex: 'half',
  }
  const response = await handleUpload(new Request(`${HOST}/api/files`, init as RequestInit))
  return { status: response.status, body: (await response.json()) as Record<string, unknown> & { sha256: string } }
}

/** Uploads and attaches, as «Добавить файл» does. */
export async function put(actor: Actor, documentId: string, name: string, bytes: Uint8Array) {
  const { status, body } = await post(actor, name, bytes)
  if (status !== 200) throw new Error(`not taken: ${JSON.stringify(body)}`)
  return execute(attachFile, { actor }, { documentId, sha256: body.sha256, name })
}

export const download = async (actor: Actor | null, fileId: string, headers: Record<string, string> = {}, query = '') =>
  handleDownload(new Request(`${HOST}/api/files/${fileId}${query}`, { headers: await asked(actor, headers) }), fileId)

export const picture = async (
  actor: Actor | null,
  fileId: string,
  name: string,
  headers: Record<string, string> = {},
) =>
  handlePagePicture(
    new Request(`${HOST}/api/files/${fileId}/pages/${name}`, { headers: await asked(actor, headers) }),
    fileId,
    name.split('?')[0] ?? name,
  )

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
