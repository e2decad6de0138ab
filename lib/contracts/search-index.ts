import { oc } from '@orpc/contract'
import { z } from 'zod'

const tags = ['search']
const moment = z.iso.datetime().nullable()

/** How one engine's index stands: what answers, what is built beside it, what the last night found. */
export const IndexFacts = z.object({
  engine: z.enum(['postgres', 'meilisearch']),
  answers: z.boolean().describe('a whole index of this release is there to be asked'),
  building: z.boolean(),
  done: z.number().int().describe('documents put by the building under way, or by the last one'),
  total: z.number().int().describe('documents the office had when it began'),
  startedAt: moment,
  readyAt: moment.describe('when the last building had everything'),
  checked: z
    .object({
      at: z.iso.datetime(),
      documents: z.number().int(),
      drift: z.number().int().describe('entries that were missing, old or without a document'),
      remaining: z.number().int().describe('still wrong after the mending'),
    })
    .nullable()
    .describe('the last finished comparison with the office'),
})
export type IndexFacts = z.infer<typeof IndexFacts>

export const indexContract = {
  index: oc
    .route({ method: 'GET', path: '/search/index', summary: 'How the search index stands', tags })
    .input(z.object({}))
    .output(z.object({ engines: z.array(IndexFacts) })),
  reindex: oc
    .route({ method: 'POST', path: '/search/index', summary: 'Build the search index anew', tags })
    .input(z.object({}))
    .output(z.object({ documents: z.number().int(), engines: z.array(z.string()) })),
}
