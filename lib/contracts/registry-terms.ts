import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Urgency } from './requisites'

const tags = ['registry']
const termId = z.uuid()
const version = z.number().int().describe('the version that was changed; another one is a conflict')
const days = z.number().int().min(0).max(365).nullable()

/** For which urgency a term is; `any` where none is written for the very one. */
export const TermUrgency = z.enum(['any', ...Urgency.options])

/** Until when a received document is reviewed and executed, by its kind and urgency. */
export const TermFields = z.object({
  kind: z.string().min(1).max(60),
  urgency: TermUrgency.default('any'),
  reviewDays: days.describe('from the registration to the resolution'),
  executionDays: days.describe('from the registration to the answer'),
  counted: z.enum(['working', 'calendar']).default('working'),
  source: z.string().trim().min(1).max(200).describe('the clause the term is from'),
})
export type TermFields = z.infer<typeof TermFields>

export const TermView = TermFields.extend({
  id: z.uuid(),
  kindName: z.string(),
  urgency: TermUrgency,
  counted: z.enum(['working', 'calendar']),
  version: z.number().int(),
})
export type TermView = z.infer<typeof TermView>

export const termsContract = {
  reviewTerms: oc
    .route({
      method: 'GET',
      path: '/registry/terms',
      summary: 'Terms for review and execution by kind and urgency',
      tags,
    })
    .input(z.object({}))
    .output(z.array(TermView)),
  addTerm: oc
    .route({ method: 'POST', path: '/registry/terms', summary: 'Write down a term', tags })
    .input(TermFields)
    .output(z.object({ id: z.uuid() })),
  changeTerm: oc
    .route({ method: 'PUT', path: '/registry/terms/{termId}', summary: 'Change a term', tags })
    .input(TermFields.extend({ termId, version }))
    .output(z.object({ version: z.number().int() })),
  removeTerm: oc
    .route({ method: 'DELETE', path: '/registry/terms/{termId}', summary: 'Take a term out of use', tags })
    .input(z.object({ termId, version }))
    .output(z.object({ version: z.number().int() })),
}
