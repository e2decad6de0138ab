import { oc } from '@orpc/contract'
import { z } from 'zod'

const tags = ['organisations']
const pair = { keepId: z.uuid(), dropId: z.uuid() }

/** How many references of each sort lead to an entry. */
export const MergeMoves = z.object({
  cards: z.number().int().describe('cards whose correspondent it is'),
  addressees: z.number().int().describe('addressees of letters'),
  recipients: z.number().int().describe('recipients in letters by a list'),
  below: z.number().int().describe('units and employees'),
  lists: z.number().int().describe('places in mailing lists'),
  names: z.number().int().describe('names it was known by'),
  uses: z.number().int().describe('people who wrote it into cards'),
  requests: z.number().int(),
})
export type MergeMoves = z.infer<typeof MergeMoves>

export const mergingContract = {
  previewMerge: oc
    .route({ method: 'GET', path: '/organisation-merges/preview', summary: 'What a merge would move', tags })
    .input(z.object(pair))
    .output(
      z.object({
        moves: MergeMoves,
        versions: z.object({ keep: z.number().int(), drop: z.number().int() }),
        verdict: z.union([z.literal(true), z.string()]),
      }),
    ),
  mergeEntries: oc
    .route({ method: 'POST', path: '/organisation-merges', summary: 'Merge an entry into another', tags })
    .input(
      z.object({
        ...pair,
        keepVersion: z.number().int().describe('as it was shown; refused when somebody changed it since'),
        dropVersion: z.number().int(),
      }),
    )
    .output(z.object({ id: z.uuid(), moved: MergeMoves })),
}
