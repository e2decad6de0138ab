import { handleApi } from '@/server/http/api'
import type { Actor } from '@/server/kernel/actor'
import { cookieFor } from './rooms'

export type Answer = { status: number; type: string; body: Record<string, unknown> }
type Options = { body?: unknown; raw?: BodyInit; headers?: Record<string, string>; cookie?: string }

/** Knocks at the HTTP door as this person's browser does; null is nobody. */
export async function knock(
  actor: Pick<Actor, 'accountId'> | null,
  call: string,
  { body, raw, headers = {}, cookie }: Options = {},
): Promise<Answer> {
  const [method = 'GET', path = '/'] = call.split(' ')
  const own = cookie ?? (actor ? await cookieFor(actor) : null)
  const response = await handleApi(
    new Request(`http://office.example/api/v1${path}`, {
      method,
      headers: {
        host: 'office.example',
        ...(own ? { cookie: own } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
      ...(raw instanceof ReadableStream ? { duplex: 'half' } : {}),
    }),
  )
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
  }
}
