import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { implement, ORPCError } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '@/lib/contracts'
import { type UseCases, useCases } from '../use-cases'
import type { Actor } from './actor'
import { requireActor } from './actor'
import type { Command } from './command'
import { DomainError, ERROR_STATUS } from './errors'
import { answer, perform } from './execute'
import { newId } from './ids'
import { log } from './log'
import type { Query } from './query'
import { actorFromCookie } from './session'

type HttpContext = { actor: Actor | null; requestId: string; idempotencyKey?: string }

const converter = new ZodToJsonSchemaConverter()

/** Joins every contract with its use case; a contract without one, or the reverse, stops the start. */
function buildRouter() {
  const os = implement(contract).$context<HttpContext>() as unknown as Record<string, Record<string, HandlerBuilder>>
  const router: Record<string, Record<string, unknown>> = {}
  const contracts: Record<string, Record<string, unknown>> = contract
  for (const [slice, entries] of Object.entries(contracts)) {
    const cases = (useCases as UseCases)[slice] ?? {}
    const stray = [...Object.keys(entries), ...Object.keys(cases)].find((key) => !(key in entries && key in cases))
    if (stray) throw new Error(`Contract and use cases differ: ${slice}.${stray}`)
    router[slice] = {}
    for (const [key, useCase] of Object.entries(cases)) {
      router[slice][key] = os[slice]![key]!.handler(async ({ input, context }) => {
        const actor = requireActor(context.actor)
        if (useCase.type === 'query') return answer(useCase as unknown as Query, { actor }, input as never)
        const { requestId, idempotencyKey } = context
        return perform(useCase as unknown as Command, { actor, requestId, idempotencyKey }, input as never)
      })
    }
  }
  return router
}
type HandlerBuilder = { handler: (fn: (call: { input: unknown; context: HttpContext }) => Promise<unknown>) => unknown }

/** Turns any failure into one the client understands; what is not ours to explain becomes a number to quote. */
function toHttpError(error: unknown, requestId: string): ORPCError<string, unknown> {
  if (error instanceof DomainError) {
    return new ORPCError(error.code, { status: ERROR_STATUS[error.kind], data: { ...error.data, requestId } })
  }
  if (error instanceof ORPCError) {
    const invalid = error.code === 'BAD_REQUEST'
    const code = invalid ? 'kernel.invalid_input' : error.code === 'NOT_FOUND' ? 'kernel.not_found' : 'kernel.internal'
    if (!invalid && error.status >= 500) log().error({ requestId, err: error }, 'request failed')
    return new ORPCError(code, {
      status: error.status,
      data: { ...(invalid ? { issues: issuesOf(error) } : {}), requestId },
    })
  }
  log().error({ requestId, err: error }, 'request failed')
  return new ORPCError('kernel.internal', { status: 500, data: { requestId } })
}

const issuesOf = (error: ORPCError<string, unknown>): unknown =>
  (error.data as { issues?: unknown } | undefined)?.issues ?? []

/** RFC 9457 body. oRPC's own codes (a broken JSON body) are translated to ours here. */
function problem(raw: ORPCError<string, unknown>): Record<string, unknown> {
  const error = raw.code.includes('.') ? raw : toHttpError(raw, newId())
  const { requestId, ...data } = (error.data ?? {}) as Record<string, unknown>
  return { type: 'about:blank', title: error.code, status: error.status, code: error.code, requestId, data }
}

function createHandler() {
  return new OpenAPIHandler(buildRouter() as never, {
    plugins: [new SmartCoercionPlugin({ schemaConverters: [converter] })],
    customErrorResponseBodyEncoder: problem,
    clientInterceptors: [
      async (options) => {
        try {
          return await options.next()
        } catch (error) {
          throw toHttpError(error, (options.context as HttpContext).requestId)
        }
      },
    ],
  })
}

// One handler per copy of this module that Next keeps; it holds no state of the office.
let handler: ReturnType<typeof createHandler> | undefined

/** A write with a cookie must come from our own pages (OWASP ASVS 3.5): a foreign Origin is refused. */
export function foreignOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin || request.method === 'GET' || request.method === 'HEAD') return false
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  return !URL.canParse(origin) || new URL(origin).host !== host
}

const problemResponse = (error: ORPCError<string, unknown>): Response =>
  Response.json(problem(error), { status: error.status, headers: { 'content-type': 'application/problem+json' } })

/** The only HTTP door: browser and integrator alike come through here. */
export async function handleApi(request: Request): Promise<Response> {
  const requestId = newId()
  try {
    if (foreignOrigin(request)) throw new DomainError('forbidden', 'kernel.foreign_origin')
    const actor = await actorFromCookie(request.headers.get('cookie'), clientIp(request))
    const idempotencyKey = request.headers.get('idempotency-key') ?? undefined
    if (idempotencyKey && (idempotencyKey.length < 8 || idempotencyKey.length > 200))
      throw new DomainError('invalid', 'kernel.invalid_input', { field: 'Idempotency-Key' })
    handler ??= createHandler()
    const { matched, response } = await handler.handle(request, {
      prefix: '/api/v1',
      context: { actor, requestId, idempotencyKey },
    })
    if (!matched) throw new DomainError('not_found', 'kernel.not_found')
    if (response.status < 400) return response
    const headers = new Headers(response.headers)
    headers.set('content-type', 'application/problem+json')
    return new Response(response.body, { status: response.status, headers })
  } catch (error) {
    return problemResponse(toHttpError(error, requestId))
  }
}

/** The same door for what is not JSON (files and pictures of pages): who asks, from where, and failures as problem+json. */
export async function answerRaw(request: Request, answerTo: (actor: Actor) => Promise<Response>): Promise<Response> {
  try {
    if (foreignOrigin(request)) throw new DomainError('forbidden', 'kernel.foreign_origin')
    return await answerTo(requireActor(await actorFromCookie(request.headers.get('cookie'), clientIp(request))))
  } catch (error) {
    return problemResponse(toHttpError(error, newId()))
  }
}

/** The caller's address; the proxy's word is taken only through the server, which writes this header itself. */
export const clientIp = (request: Request): string | null => request.headers.get('x-vizir-client-ip')

/** The OpenAPI 3.1 document, generated from the same contracts the door obeys. */
export async function openApiDocument(version: string): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [converter] })
  return generator.generate(contract, {
    info: { title: 'Визирь', version, description: 'Documents, registration, approval, assignments, search.' },
    servers: [{ url: '/api/v1' }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' } } },
    security: [{ session: [] }],
  })
}
