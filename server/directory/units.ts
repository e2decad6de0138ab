import { and, asc, eq, inArray, isNull, like, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people, units } from '@/db/schema'
import { directoryContract } from '@/lib/contracts/directory'
import { defineQuery } from '../kernel/query'
import { asTyped, below, personColumns, plain } from './queries'

/** The structure of the office: each unit with its head and how many work in it. */
export const listUnits = defineQuery(directoryContract.units, {
  name: 'directory.units',
  run: ({ db }) =>
    db
      .select({
        id: units.id,
        parentId: units.parentId,
        name: units.name,
        headId: units.headId,
        head: personColumns.name,
        people: sql<number>`(select count(*)::int from people p where p.unit_id = ${units.id} and p.left_at is null)`,
      })
      .from(units)
      .leftJoin(people, eq(people.id, units.headId))
      .where(isNull(units.closedAt))
      .orderBy(asc(units.position), asc(units.name)),
})

/** The office's own name, full and short: the root of the tree; null before anybody has described the office. */
export async function officeName(db: DbOrTx): Promise<{ name: string; shortName: string } | null> {
  const [root] = await db
    .select({ name: units.name, shortName: units.shortName })
    .from(units)
    .where(and(isNull(units.parentId), isNull(units.closedAt)))
    .orderBy(asc(units.position))
    .limit(1)
  return root ? { name: root.name, shortName: root.shortName ?? root.name } : null
}

/** Open units whose name, full or short, fits by the beginning of a word. */
export async function findUnitsBy(db: DbOrTx, query: string, limit: number): Promise<{ id: string; name: string }[]> {
  const text = asTyped(query)
  const fits = [units.name, units.shortName].flatMap((column) => [
    like(plain(column), `${text}%`),
    like(plain(column), `% ${text}%`),
  ])
  return db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(and(isNull(units.closedAt), text ? or(...fits) : undefined))
    .orderBy(asc(units.position), asc(units.name))
    .limit(limit)
}

/** Open units by id, each with the people who work in it or below it; of a unit larger than `limit`, one more than that. */
export async function unitsWithPeople(db: DbOrTx, ids: string[], limit: number): Promise<UnitWithPeople[]> {
  if (!ids.length) return []
  const found = await db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(and(inArray(units.id, ids), isNull(units.closedAt)))
  return Promise.all(
    found.map(async (unit) => {
      const working = and(isNull(people.leftAt), inArray(people.unitId, below(unit.id)))
      const rows = await db
        .select({ id: people.id })
        .from(people)
        .where(working)
        .limit(limit + 1)
      return { ...unit, people: rows.map(({ id }) => id) }
    }),
  )
}

export type UnitWithPeople = { id: string; name: string; people: string[] }
