import { and, asc, eq, ilike, isNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { addressPlaces } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { LEVELS, type Level } from '@/lib/countries/levels'
import { defineQuery } from '../../kernel/query'
import { canKeepPlaces } from '../policy'
import { filledLevels, knownPlaces, type Place, placeKey } from './place-of'

const OFFERED = 30

/**
 * An address level by level: names the dictionary has under what stands above, which of the filled levels it does not know, and
 * the index it knows (V-06.02). Under a place it does not know it offers nothing: what follows is written by hand.
 */
export const addressLevels = defineQuery(organisationsContract.addressLevels, {
  name: 'organisations.addressLevels',
  async run({ db, actor }, address) {
    const known = await knownPlaces(db, address)
    const filled = filledLevels(address)
    const levels = []
    for (const level of LEVELS) {
      const above = aboveOf(known, level)
      const reached = filled.filter((one) => LEVELS.indexOf(one.level) < LEVELS.indexOf(level)).length === above.length
      const typed = filled.find((one) => one.level === level)
      const place = known.find((one) => one.level === level)
      const options = reached
        ? await offered(db, { parentId: above.at(-1)?.id ?? null, level, typed: place ? '' : typed?.name })
        : []
      levels.push({ level, options, known: !typed || place !== undefined })
    }
    return {
      levels,
      postalCode: known.findLast((place) => place.postalCode)?.postalCode ?? null,
      mayKeep: canKeepPlaces(actor) === true,
    }
  },
})

const aboveOf = (known: Place[], level: Level): Place[] =>
  known.filter((place) => LEVELS.indexOf(place.level) < LEVELS.indexOf(level))

type Asked = { parentId: string | null; level: Level; typed?: string }

async function offered(db: DbOrTx, { parentId, level, typed = '' }: Asked): Promise<string[]> {
  const key = placeKey(typed)
  const rows = await db
    .select({ name: addressPlaces.name })
    .from(addressPlaces)
    .where(
      and(
        parentId ? eq(addressPlaces.parentId, parentId) : isNull(addressPlaces.parentId),
        eq(addressPlaces.level, level),
        // The key has no signs but letters, figures and spaces.
        key ? ilike(addressPlaces.nameKey, `%${key}%`) : undefined,
      ),
    )
    .orderBy(asc(addressPlaces.nameKey))
    .limit(OFFERED)
  return rows.map(({ name }) => name)
}
