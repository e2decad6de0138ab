import { oc } from '@orpc/contract'
import { z } from 'zod'

export const JournalView = z.object({
  id: z.uuid(),
  name: z.string(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  index: z.string(),
  isDefault: z.boolean(),
  nextNumber: z.string(),
  issued: z.number().int(),
})
const tags = ['journals']

export const journalsContract = {
  list: oc
    .route({ method: 'GET', path: '/journals', summary: 'Registration journals', tags })
    .input(z.object({}))
    .output(z.array(JournalView)),
  register: oc
    .route({
      method: 'GET',
      path: '/journals/{journalId}/register',
      summary: 'What a journal registered in a period',
      tags,
    })
    .input(z.object({ journalId: z.uuid(), from: z.iso.date().optional(), until: z.iso.date().optional() }))
    .output(
      z.array(
        z.object({
          documentId: z.uuid(),
          number: z.string(),
          date: z.string(),
          title: z.string().nullable().describe('null when this person may not see the document'),
          correspondent: z.string().nullable(),
          state: z.string().nullable(),
        }),
      ),
    ),
}
