import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { implement } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '@/lib/contracts'
import { type Actor, requireActor } from '../kernel/actor'
import type { Command } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { answer, perform } from '../kernel/execute'
import { newId } from '../kernel/ids'
import type { Query } from '../kernel/query'
import { actorFromCookie } from '../kernel/session'
import { type UseCases, useCases } from '../use-cases'
import { withBoundedBody } from './body'
import { callerOf } from './caller'
import { refuseForeignOrigin } from './origin'
import { problem, problemResponse, toHttpError } from './problem'

type HttpContext = { actor: Actor; requestId: string; idempotencyKey?: string }
type HandlerBuilder = { handler: (fn: (call: { input: unknown; context: HttpContext }) => Promise<unknown>) => unknown }

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
      const builder = os[slice]?.[key] as HandlerBuilder
      router[slice][key] = builder.handler(async ({ input, context }) => {
        if (useCase.type === 'query') return answer(useCase as unknown as Query, context, input as never)
        return perform(useCase as unknown as Command, context, input as never)
      })
    }
  }
  return router
}

function createHandler() {
  return new OpenAPIHandler(buildRouter() as never, {
    plugins: [new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
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

/** The only HTTP door: browser and integrator alike come through here. */
export async function handleApi(request: Request): Promise<Response> {
  const requestId = newId()
  try {
    refuseForeignOrigin(request)
    // Before anything is read or parsed: who is not signed in learns nothing of what there is.
    const actor = requireActor(await actorFromCookie(request.headers.get('cookie'), callerOf(request)))
    const context = { actor, requestId, idempotencyKey: idempotencyKeyOf(request) }
    handler ??= createHandler()
    const { matched, response } = await handler.handle(await withBoundedBody(request), { prefix: '/api/v1', context })
    if (!matched) throw new DomainError('not_found', 'kernel.not_found')
    if (response.status < 400) return response
    const headers = new Headers(response.headers)
    headers.set('content-type', 'application/problem+json')
    return new Response(response.body, { status: response.status, headers })
  } catch (error) {
    return problemResponse(error, requestId)
  }
}

function idempotencyKeyOf(request: Request): string | undefined {
  const key = request.headers.get('idempotency-key') ?? undefined
  if (key && (key.length < 8 || key.length > 200))
    throw new DomainError('invalid', 'kernel.invalid_input', { field: 'Idempotency-Key' })
  return key
}
