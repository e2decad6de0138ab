import { and, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { caseFiles, caseFilings, units } from '@/db/schema'
import { byIndex } from '@/lib/archive/next-index'
import { archiveContract } from '@/lib/contracts/archive'
import { loadDocument } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery, type QueryContext } from '../../kernel/query'
import { mayFile, mayKeep } from '../policy'
import { fits, yearOf } from '../rules'
import { executionOf, unitsOf } from './execution-of'

const SHOWN = 50
/** More than the nomenclatures of a year have: fits and recent ones are told apart here. */
const MOST = 5000
const RECENT = 5

/**
 * Cases in which a document may be filed: of the own unit, for the office-work department of every unit, of its year
 * and this one. Those this person has filed into lately come first, then by index; what stands against one is said beside it.
 * Throws `archive.not_executor`.
 */
export const findCases = defineQuery(archiveContract.casesFor, {
  name: 'archive.casesFor',
  async run(ctx, { documentId, query }) {
    const { db, actor, today } = ctx
    const document = await loadDocument(db, documentId, { actor })
    const { whom, electronic } = await executionOf(db, document, actor)
    const verdict = mayFile(actor, { concerned: whom !== null })
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const year = yearOf(document.regDate ?? today)
    const own = await Promise.all([year, yearOf(today)].map((one) => unitsOf(db, actor, { whom, year: one })))
    const seen = mayKeep(actor) === true ? undefined : inArray(caseFiles.unitId, own.flat())
    const rows = await db
      .select({ entry: caseFiles, unit: units.name })
      .from(caseFiles)
      .innerJoin(units, eq(units.id, caseFiles.unitId))
      .where(and(isNull(caseFiles.removedAt), between(year, yearOf(today)), seen, named(query)))
      .limit(MOST)
    const recent = await recentOf(ctx)
    const place = ({ id }: { id: string }): number => {
      const at = recent.indexOf(id)
      return at < 0 ? RECENT : at
    }
    const cases = rows
      .map(({ entry, unit }) => ({
        ...{ id: entry.id, year: entry.year, index: entry.index, heading: entry.heading, unit },
        carriedOver: entry.carriedSince !== null,
        recent: recent.includes(entry.id),
        fits: fits({ ...document, electronic }, entry, today),
      }))
      .sort((a, b) => Number(b.fits === true) - Number(a.fits === true) || place(a) - place(b) || byIndex(a, b))
    return { cases: cases.slice(0, SHOWN), more: cases.length > SHOWN }
  },
})

const between = (year: number, current: number): SQL | undefined =>
  and(gte(caseFiles.year, Math.min(year, current)), lte(caseFiles.year, Math.max(year, current)))

/** Index or heading with every word typed, whatever its case and place; ё is е. */
function named(query: string): SQL | undefined {
  const plain = (column: typeof caseFiles.heading | typeof caseFiles.index) =>
    sql`translate(lower(${column}), 'ё', 'е')`
  const words = query.toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean)
  return and(
    ...words.map((word) => {
      const part = `%${word.replace(/[\\%_]/g, '\\$&')}%`
      return or(sql`${plain(caseFiles.heading)} like ${part}`, sql`${plain(caseFiles.index)} like ${part}`)
    }),
  )
}

/** The cases this person has filed into lately, the last first. */
async function recentOf({ db, actor }: QueryContext): Promise<string[]> {
  const rows = await db
    .select({ id: caseFilings.caseId })
    .from(caseFilings)
    .where(eq(caseFilings.filedBy, actor.personId))
    .groupBy(caseFilings.caseId)
    .orderBy(desc(sql`max(${caseFilings.filedAt})`))
    .limit(RECENT)
  return rows.map(({ id }) => id)
}
