import { type DetailedError, Upload } from 'tus-js-client'
import type { UploadedFile } from '@/lib/contracts/files'
import { refusalOf, type Sending } from './send-file'

const ENDPOINT = '/api/files/resumable'
/** A part that breaks off is kept as far as it came; so many bytes are sent before it is asked whether they did. */
const PART = 4 * 1024 * 1024
/** A minute and a half of silence is waited out; then the person is told, and the same file goes on from there. */
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 50_000]

/** Sends a file in parts and goes on where it broke off: after a lost connection, and when the same file is chosen again. */
export async function sendInParts({ file, onProgress, signal }: Sending): Promise<UploadedFile> {
  const address = await carry({ file, onProgress, signal })
  const answer = await fetch(`${address}/finish`, { method: 'POST', signal })
  const body = await answer.json().catch(() => null)
  if (!answer.ok) throw refusalOf(body, answer.status)
  return body as UploadedFile
}

function carry({ file, onProgress, signal }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: ENDPOINT,
      chunkSize: PART,
      retryDelays: RETRY_MS,
      metadata: { filename: file.name },
      // Its place is forgotten when it is done with: the next person at this computer finds nothing.
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => onProgress?.(total ? sent / total : 0),
      onSuccess: () => resolve(upload.url ?? ''),
      onError: (error) => reject(reasonOf(error)),
    })
    const callOff = () => {
      void upload.abort(true).catch(() => {})
      reject(new DOMException('cancelled', 'AbortError'))
    }
    signal?.addEventListener('abort', callOff, { once: true })
    void upload.findPreviousUploads().then(([begun]) => {
      if (signal?.aborted) return
      if (begun) upload.resumeFromPreviousUpload(begun)
      upload.start()
    })
  })
}

function reasonOf(error: Error | DetailedError): unknown {
  const answer = 'originalResponse' in error ? error.originalResponse : null
  if (!answer) return new TypeError('offline')
  try {
    return refusalOf(JSON.parse(answer.getBody()), answer.getStatus())
  } catch {
    return new TypeError(`status ${answer.getStatus()}`)
  }
}
