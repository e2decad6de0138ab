import { ORPCError } from '@orpc/client'
import type { UploadedFile } from '@/lib/contracts/files'

export type Sending = { file: File; onProgress?: (share: number) => void; signal?: AbortSignal }

/** From this size on a broken connection would cost more than the questions of where it broke off, in bytes. */
const IN_PARTS_FROM = 8 * 1024 * 1024

/**
 * Sends one file and tells how far it is; a large one is continued where it broke off. A refusal comes as the API's own error;
 * a folder, or a file that is gone or held by another program, is not taken for a lost line.
 */
export async function sendFile(sending: Sending): Promise<UploadedFile> {
  await mustRead(sending.file)
  try {
    return await send(sending)
  } catch (error) {
    await mustRead(sending.file)
    throw error
  }
}

async function mustRead(file: File): Promise<void> {
  const read = await file
    .slice(-1)
    .arrayBuffer()
    .catch(() => null)
  if (!read) throw Object.assign(new Error('files.unreadable'), { code: 'files.unreadable' })
}

async function send(sending: Sending): Promise<UploadedFile> {
  if (sending.file.size < IN_PARTS_FROM) return sendWhole(sending)
  const { sendInParts } = await import('./send-in-parts')
  return sendInParts(sending)
}

/** In one request; fetch cannot tell how far it is. */
function sendWhole({ file, onProgress, signal }: Sending): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0)
    request.onload = () =>
      request.status === 200
        ? resolve(request.response as UploadedFile)
        : reject(refusalOf(request.response, request.status))
    request.onerror = () => reject(new TypeError('offline'))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** What the office answered instead of a file, as the API's own error. */
export function refusalOf(answer: unknown, status: number): unknown {
  const problem = answer as { code?: string; requestId?: string; data?: Record<string, unknown> } | null
  if (!problem?.code) return new TypeError(`status ${status}`)
  return new ORPCError(problem.code, { status, data: { ...problem.data, requestId: problem.requestId } })
}
