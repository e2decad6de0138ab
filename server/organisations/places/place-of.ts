import { and, eq, isNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { addressPlaces } from '@/db/schema'
import { type AddressLevels, LEVELS, type Level } from '@/lib/countries/levels'
import { nameWords } from '../names'

export type Place = typeof addressPlaces.$inferSelect

/** A name as places are compared by it: «Ключевской р-н» and «ключевской р-н» are one. */
export const placeKey = (name: string): string => nameWords(name)

/** One filled level of an address. */
export type Filled = { level: Level; name: string }

/** What is filled of an address, from the widest level down (V-06.02). */
export const filledLevels = (address: AddressLevels): Filled[] =>
  LEVELS.flatMap((level) => {
    const name = address[level]?.trim()
    return name ? [{ level, name }] : []
  })

/** The place of this name under another, or null. */
export async function placeUnder(db: DbOrTx, parentId: string | null, { level, name }: Filled): Promise<Place | null> {
  const under = parentId ? eq(addressPlaces.parentId, parentId) : isNull(addressPlaces.parentId)
  const [row] = await db
    .select()
    .from(addressPlaces)
    .where(and(under, eq(addressPlaces.level, level), eq(addressPlaces.nameKey, placeKey(name))))
  return row ?? null
}

/** The known places of an address from the top down; ends where the dictionary does (V-06.02). */
export async function knownPlaces(db: DbOrTx, address: AddressLevels): Promise<Place[]> {
  const known: Place[] = []
  for (const filled of filledLevels(address)) {
    const place = await placeUnder(db, known.at(-1)?.id ?? null, filled)
    if (!place) break
    known.push(place)
  }
  return known
}
