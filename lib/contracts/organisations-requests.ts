import { oc } from '@orpc/contract'
import { z } from 'zod'
import { RequestView } from './organisations-views'

const tags = ['organisations']

export const organisationRequestsContract = {
  requests: oc
    .route({ method: 'GET', path: '/organisation-requests', summary: 'Requests to the operator', tags })
    .input(z.object({ open: z.boolean().default(true) }))
    .output(z.array(RequestView)),
  request: oc
    .route({
      method: 'POST',
      path: '/organisations/{organisationId}/requests',
      summary: 'Ask the operator for exchange by e-mail, for use in redirecting appeals, or for a change',
      tags,
    })
    .input(
      z.object({
        organisationId: z.uuid(),
        kind: z.enum(['email', 'redirect', 'change']),
        note: z.string().trim().max(1000).default(''),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  decide: oc
    .route({
      method: 'POST',
      path: '/organisation-requests/{requestId}/decision',
      summary: 'Carry a request out, or decline it',
      tags,
    })
    .input(
      z.object({
        requestId: z.uuid(),
        outcome: z.enum(['done', 'declined']),
        answer: z.string().trim().max(1000).default('').describe('why it is declined'),
      }),
    )
    .output(z.object({ outcome: z.enum(['done', 'declined']) })),
  setExchange: oc
    .route({
      method: 'PUT',
      path: '/organisations/{organisationId}/exchange',
      summary: 'Set how documents are exchanged, and whether appeals are redirected to it',
      tags,
    })
    .input(z.object({ organisationId: z.uuid(), exchange: z.enum(['email']).nullable(), redirects: z.boolean() }))
    .output(z.object({ version: z.number().int() })),
}
