import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { caseFiles, units } from '@/db/schema'
import { nextIndex } from '@/lib/archive/next-index'
import { archiveContract } from '@/lib/contracts/archive'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { ownUnit } from '../own-unit'
import { canSee, mayKeep } from '../policy'
import { yearOf } from '../rules'
import { casesOf } from './cases-of'
import { copyableInto } from './copyable'

/** The nomenclature of a unit for a year: one's own, or any for who keeps them. Throws `archive.another_unit`. */
export const getNomenclature = defineQuery(archiveContract.nomenclature, {
  name: 'archive.nomenclature',
  async run({ db, actor, today }, asked) {
    const { year, unitId } = await placeOf(db, actor, { ...asked, today })
    const all = await unitsSeen(db, actor, { year, unitId })
    const unit = all.find(({ id }) => id === unitId) ?? null
    const cases = unit ? await casesOf(db, { year, unitId: unit.id }) : []
    return {
      year,
      years: await yearsOf(db, unit?.id ?? null, yearOf(today)),
      unit,
      units: all,
      cases,
      nextIndex: nextIndex(
        unit?.index ?? null,
        cases.map(({ index }) => index),
      ),
      copyable: unit ? (await copyableInto(db, { year, unitId: unit.id })).length : 0,
      abilities: { keep: mayKeep(actor) },
    }
  },
})

type Asked = { year?: number; unitId?: string; today: string }

/** Which year and unit is asked for, if this person may see it. */
export async function placeOf(
  db: DbOrTx,
  actor: Actor,
  { year: asked, unitId, today }: Asked,
): Promise<{ year: number; unitId: string | null }> {
  const year = asked ?? yearOf(today)
  const own = await ownUnit(db, actor.unitId, year)
  const verdict = unitId ? canSee(actor, { unitId, own }) : true
  if (verdict !== true) throw new DomainError('forbidden', verdict)
  return { year, unitId: unitId ?? own }
}

/** Units in the order of the structure, with how many entries each has; for most people only their own. */
async function unitsSeen(db: DbOrTx, actor: Actor, { year, unitId }: { year: number; unitId: string | null }) {
  const cases = sql<number>`(select count(*)::int from case_files c
    where c.unit_id = units.id and c.year = ${year} and c.removed_at is null)`
  const keeps = mayKeep(actor) === true
  if (!keeps && !unitId) return []
  return db
    .select({ id: units.id, name: units.name, index: units.index, cases })
    .from(units)
    .where(keeps ? or(isNull(units.closedAt), sql`${cases} > 0`) : inArray(units.id, unitId ? [unitId] : []))
    .orderBy(asc(units.position), asc(units.name))
}

/** Years with entries; the current one and the next, whose nomenclature is made in the last quarter, always. */
async function yearsOf(db: DbOrTx, unitId: string | null, current: number): Promise<number[]> {
  const rows = unitId
    ? await db
        .selectDistinct({ year: caseFiles.year })
        .from(caseFiles)
        .where(and(eq(caseFiles.unitId, unitId), isNull(caseFiles.removedAt)))
    : []
  return [...new Set([current + 1, current, ...rows.map(({ year }) => year)])].sort((a, b) => b - a)
}
