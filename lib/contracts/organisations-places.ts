import { oc } from '@orpc/contract'
import { z } from 'zod'
import { AddressLevels, LEVELS } from '../countries/levels'

const tags = ['organisations']
export const AddressLevel = z.enum(LEVELS)

/** What the dictionary knows of one level of an address. */
export const LevelView = z.object({
  level: AddressLevel,
  options: z.array(z.string()).describe('names that stand under what is filled above and fit what is typed'),
  known: z.boolean().describe('false: filled, and not in the dictionary under what stands above it'),
})
export type LevelView = z.infer<typeof LevelView>

/** Rows one call may bring; a longer file comes in several. */
export const MOST_PLACES = 500

export const placesContract = {
  addressLevels: oc
    .route({
      method: 'GET',
      path: '/address-levels',
      summary: 'An address level by level: what the dictionary offers, and what of it is not there',
      tags,
    })
    .input(AddressLevels)
    .output(
      z.object({
        levels: z.array(LevelView),
        postalCode: z.string().nullable().describe('index of the deepest known place that has one'),
        mayKeep: z.boolean().describe('whether the asker keeps the dictionary'),
      }),
    ),
  addPlaces: oc
    .route({ method: 'POST', path: '/address-places', summary: 'Put addresses into the dictionary', tags })
    .input(z.object({ places: z.array(AddressLevels).min(1).max(MOST_PLACES) }))
    .output(z.object({ added: z.number().int().describe('places that were not there') })),
  removePlace: oc
    .route({
      method: 'POST',
      path: '/address-places/removal',
      summary: 'Take the deepest place of an address out of the dictionary',
      tags,
    })
    .input(AddressLevels)
    .output(z.object({ level: AddressLevel, name: z.string() })),
}
