import { createORPCClient, ORPCError } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '@/lib/contracts'
import { hearOfficeClock } from '../realtime/office-clock'
import routes from './routes.gen.json'

type CallContext = { idempotencyKey?: string }
export type ApiClient = ContractRouterClient<Contract, CallContext>

type Problem = { code: string; status: number; requestId?: string; data?: Record<string, unknown> }

/** problem+json is JSON; the link recognises only the plain name. */
async function fetchAsJson(request: Request, init: object): Promise<Response> {
  const response = await fetch(request, init)
  hearOfficeClock(Date.parse(response.headers.get('date') ?? ''))
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response
  const headers = new Headers(response.headers)
  headers.set('content-type', 'application/json')
  return new Response(response.body, { status: response.status, headers })
}

const link = new OpenAPILink<CallContext>(routes as unknown as AnyContractRouter, {
  url: () => `${location.origin}/api/v1`,
  headers: ({ context }) => (context.idempotencyKey ? { 'idempotency-key': context.idempotencyKey } : {}),
  fetch: fetchAsJson,
  customErrorResponseBodyDecoder: (body) => {
    const problem = body as Problem
    if (!problem || typeof problem.code !== 'string') return null
    return new ORPCError(problem.code, {
      status: problem.status,
      data: { ...problem.data, requestId: problem.requestId },
    })
  },
})

/** The typed client of our own HTTP door; the same one integrators use. */
export const api: ApiClient = createORPCClient(link)

/** Query and mutation options for TanStack Query by use case. */
export const orpc = createTanstackQueryUtils(api)
