import { ORPCError } from '@orpc/client'
import type { UploadedFile } from '@/lib/contracts/files'

type Sending = { file: File; onProgress?: (share: number) => void; signal?: AbortSignal }

/** Sends the bytes of one file and tells how far it is; fetch cannot tell that. A refusal comes as the API's own error. */
export function sendFile({ file, onProgress, signal }: Sending): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0)
    request.onload = () =>
      request.status === 200 ? resolve(request.response as UploadedFile) : reject(refusalOf(request))
    request.onerror = () => reject(new TypeError('offline'))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function refusalOf({ response, status }: XMLHttpRequest): unknown {
  const problem = response as { code?: string; requestId?: string; data?: Record<string, unknown> } | null
  if (!problem?.code) return new TypeError(`status ${status}`)
  return new ORPCError(problem.code, { status, data: { ...problem.data, requestId: problem.requestId } })
}
