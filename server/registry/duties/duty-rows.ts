import { asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { DbOrTx } from '@/db/client'
import { duties, dutyBodies, organisations, people } from '@/db/schema'
import { mayReceiveRestricted } from '../../directory'
import { receivedKinds } from '../../documents'

type Row = typeof duties.$inferSelect
type Body = { id: string; name: string }
type Kind = { key: string; name: string }

/** A row of the table with the bodies it names, whether its official still works and may be sent what is for official use. */
export type DutyRow = Omit<Row, 'kinds'> & { bodies: Body[]; kinds: Kind[]; left: boolean; admitted: boolean }

/** Rows in use, whatever their days; a body that was merged stands as the entry it leads to (V-14.11). */
export async function dutyRows(db: DbOrTx): Promise<DutyRow[]> {
  const rows = await db
    .select({ row: duties, leftAt: people.leftAt })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.personId))
    .where(isNull(duties.removedAt))
    .orderBy(asc(sql`${people.surname} collate "ru-x-icu"`), asc(people.firstName), asc(duties.from), asc(duties.id))
  const bodies = await bodiesOf(
    db,
    rows.map(({ row }) => row.id),
  )
  const known = await receivedKinds(db)
  const admitted = await mayReceiveRestricted(
    db,
    rows.map(({ row }) => row.personId),
  )
  const kindsOf = ({ kinds }: Row) =>
    known.filter(({ key }) => kinds.includes(key)).map(({ key, name }) => ({ key, name }))
  return rows.map(({ row, leftAt }) => ({
    ...row,
    ...{ bodies: bodies.get(row.id) ?? [], kinds: kindsOf(row) },
    ...{ left: leftAt !== null, admitted: admitted.has(row.personId) },
  }))
}

const named = alias(organisations, 'named')

async function bodiesOf(db: DbOrTx, dutyIds: string[]): Promise<Map<string, Body[]>> {
  const found = new Map<string, Body[]>()
  if (!dutyIds.length) return found
  const rows = await db
    .selectDistinct({ dutyId: dutyBodies.dutyId, id: organisations.id, name: organisations.name })
    .from(dutyBodies)
    .innerJoin(named, eq(named.id, dutyBodies.organisationId))
    .innerJoin(organisations, sql`${organisations.id} = coalesce(${named.mergedIntoId}, ${named.id})`)
    .where(inArray(dutyBodies.dutyId, dutyIds))
    .orderBy(asc(organisations.name))
  for (const { dutyId, ...body } of rows) found.set(dutyId, [...(found.get(dutyId) ?? []), body])
  return found
}

/** Whether anything goes to the official of a row: at work, and of a row for official use still one who may be sent it. */
export const goesTo = ({ left, access, admitted }: Pick<DutyRow, 'left' | 'access' | 'admitted'>): boolean =>
  !left && (access === 'common' || admitted)

/** Whether the days of a row have come, go on or are over. */
export function stateOf({ from, until }: Pick<Row, 'from' | 'until'>, today: string): 'planned' | 'active' | 'over' {
  if (until && until < today) return 'over'
  return from && from > today ? 'planned' : 'active'
}
