import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Ability, PersonRef } from './documents'

const tags = ['registry']
const documentId = z.uuid()

export const AppealTerm = z.object({
  dueDate: z.string().nullable(),
  latest: z.string().nullable().describe('the last day a prolonged term may come to'),
  prolonged: z
    .object({
      from: z.string(),
      until: z.string(),
      reason: z.string(),
      by: PersonRef.nullable(),
      behalf: PersonRef.nullable().describe('the official in whose place it was decided'),
      at: z.string(),
      notice: z.object({
        documentId: z.uuid().nullable().describe('null for whom the letter is closed to'),
        number: z.string().nullable().describe('of a draft its project number'),
        date: z.string().nullable(),
        sent: z.boolean(),
      }),
    })
    .nullable(),
  prolong: Ability,
})
export type AppealTerm = z.infer<typeof AppealTerm>

export const appealTermContract = {
  appealTerm: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/appeal-term',
      summary: 'The term of an appeal, and how it was prolonged',
      tags,
    })
    .input(z.object({ documentId }))
    .output(AppealTerm),
  prolongAppeal: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/appeal-term/prolongation',
      summary: 'Prolong the term of an appeal, once, and begin the notice to its author',
      tags,
    })
    .input(z.object({ documentId, until: z.iso.date(), reason: z.string().trim().min(1).max(1000) }))
    .output(z.object({ until: z.string(), noticeId: z.uuid() })),
}
