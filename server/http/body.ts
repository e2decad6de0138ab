import { roomsContract } from '@/lib/contracts/rooms'
import { MESSAGE_LIMIT } from '@/lib/realtime/room-protocol'
import { DomainError } from '../kernel/errors'

const MEGABYTE = 1024 * 1024

/** The largest body of an act; files have a door and limits of their own. */
export const BODY_LIMIT = MEGABYTE

/** The largest body with a whole text in it: one that its room could still take, written out as JSON, is a few times as long. */
export const TEXT_BODY_LIMIT = 4 * MESSAGE_LIMIT

/** The acts that carry a whole text, as addresses: what somebody could write they can also count and keep. */
const WITH_TEXT = [roomsContract.mapPages, roomsContract.keepVariant].map(
  ({ '~orpc': { route } }) => new RegExp(`${route.path?.replace(/\{\w+\}/g, '[^/]+')}$`),
)

const limitOf = ({ method, url }: Request): number =>
  method === 'POST' && WITH_TEXT.some((address) => address.test(new URL(url).pathname)) ? TEXT_BODY_LIMIT : BODY_LIMIT

const tooLarge = (limit: number) => new DomainError('too_large', 'kernel.too_large', { limitMb: limit / MEGABYTE })

/** The same request with its body read, or a refusal as soon as it is known to be larger than any honest act. */
export async function withBoundedBody(request: Request): Promise<Request> {
  if (!request.body) return request
  const limit = limitOf(request)
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge(limit)
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw tooLarge(limit)
    }
    parts.push(part.value)
  }
  const { url, method, headers, signal } = request
  return new Request(url, { method, headers, signal, body: size ? Buffer.concat(parts) : null })
}
