import { oc } from '@orpc/contract'
import { z } from 'zod'
import { AddressLevels, LEVELS } from '../countries/levels'

const tags = ['journals']

/** Where appeals are asked for: places of an address, each level of which narrows the others (V-06.03). */
export const Within = AddressLevels.omit({ postalCode: true })
export type Within = z.infer<typeof Within>

const Asked = z
  .object({
    journalId: z.uuid(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    level: z.enum(LEVELS).default('district').describe('the level of the address that is counted by'),
  })
  .extend(Within.shape)

export const PlaceCount = z.object({
  place: Within.describe('the place with those it stands in'),
  name: z.string(),
  count: z.number().int(),
})
export type PlaceCount = z.infer<typeof PlaceCount>

export const appealCountsContract = {
  countAppeals: oc
    .route({
      method: 'GET',
      path: '/journals/{journalId}/appeal-places',
      summary: 'How many appeals came from each place of a level of the address',
      tags,
    })
    .input(Asked)
    .output(
      z.object({
        rows: z.array(PlaceCount),
        without: z.number().int().describe('appeals whose address does not name this level, or is in one line'),
        closed: z.number().int().describe('registered appeals the asker may not see: their addresses are not told'),
      }),
    ),
  countAppealsFile: oc
    .route({
      method: 'GET',
      path: '/journals/{journalId}/appeal-places/file',
      summary: 'The same count as XLSX',
      tags,
    })
    .input(Asked)
    .output(z.object({ name: z.string(), mime: z.string(), base64: z.string() })),
}
