import { DomainError } from '../kernel/errors'

/** The largest body of an act; files have a door and limits of their own. */
export const BODY_LIMIT = 1024 * 1024

const tooLarge = () => new DomainError('too_large', 'kernel.too_large', { limitMb: BODY_LIMIT / 1024 / 1024 })

/** The same request with its body read, or a refusal as soon as it is known to be larger than any honest act. */
export async function withBoundedBody(request: Request): Promise<Request> {
  if (!request.body) return request
  if (Number(request.headers.get('content-length')) > BODY_LIMIT) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > BODY_LIMIT) {
      await reader.cancel()
      throw tooLarge()
    }
    parts.push(part.value)
  }
  const { url, method, headers, signal } = request
  return new Request(url, { method, headers, signal, body: size ? Buffer.concat(parts) : null })
}
