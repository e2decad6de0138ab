import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Ability } from './documents'

export const RequestSubject = z.enum(['journal', 'group', 'setting'])
export type RequestSubject = z.infer<typeof RequestSubject>

/** What the operator is asked to set, by whom, and what became of it. */
export const JournalRequest = z.object({
  id: z.uuid(),
  about: RequestSubject,
  wish: z.string(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  outcome: z.enum(['done', 'declined']).nullable(),
  decidedBy: z.string().nullable(),
  answer: z.string(),
})
export type JournalRequest = z.infer<typeof JournalRequest>

const path = '/journals/requests'
const tags = ['journals']

/** Requests to the operator about journals, registration groups and settings (T-12.02, T-13.02, T-14.03). */
export const journalRequestsContract = {
  requests: oc
    .route({ method: 'GET', path, summary: 'Requests to the operator: all to the operator, to others their own', tags })
    .input(z.object({ open: z.boolean().default(true).describe('only those that are not decided') }))
    .output(
      z.object({
        requests: z.array(JournalRequest),
        abilities: z.object({ ask: Ability, decide: Ability }),
      }),
    ),
  request: oc
    .route({ method: 'POST', path, summary: 'Ask the operator to set a journal, a group or a setting', tags })
    .input(z.object({ about: RequestSubject, wish: z.string().trim().min(1).max(2000) }))
    .output(z.object({ id: z.uuid() })),
  decideRequest: oc
    .route({
      method: 'POST',
      path: '/journals/requests/{requestId}/decision',
      summary: 'Mark a request as carried out, or decline it with the reason',
      tags,
    })
    .input(
      z.object({
        requestId: z.uuid(),
        outcome: z.enum(['done', 'declined']),
        answer: z.string().trim().max(1000).default(''),
      }),
    )
    .output(z.object({ outcome: z.enum(['done', 'declined']) })),
}
