import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { reservedNumbers } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { personRefs } from '../documents'
import { defineQuery } from '../kernel/query'
import { canKeepJournals } from './policy'
import { getJournal } from './register'

const MOST = 500

/** Numbers of a journal kept for later, used and unused ones too, the last first (T-14.04). */
export const listReserved = defineQuery(journalsContract.reserved, {
  name: 'journals.reserved',
  async run({ db, actor }, { journalId }) {
    await getJournal(db, journalId)
    if (canKeepJournals(actor) !== true && !actor.permissions.has('registry.register')) return { rows: [] }
    const rows = await db
      .select()
      .from(reservedNumbers)
      .where(eq(reservedNumbers.journalId, journalId))
      .orderBy(desc(reservedNumbers.period), desc(reservedNumbers.sequence))
      .limit(MOST)
    const people = await personRefs(
      db,
      rows.map((row) => row.reservedBy),
    )
    return {
      rows: rows.map((row) => ({
        ...row,
        by: people.get(row.reservedBy ?? '')?.name ?? null,
        state: row.documentId ? ('used' as const) : row.releasedOn ? ('unused' as const) : ('kept' as const),
      })),
    }
  },
})

/** Numbers kept in a journal that a registration of today may take (T-14.04). */
export function reservedFor(
  db: DbOrTx,
  journalId: string,
  today: string,
): Promise<{ id: string; number: string; forDate: string }[]> {
  const { id, number, forDate, documentId, releasedOn } = reservedNumbers
  return db
    .select({ id, number, forDate })
    .from(reservedNumbers)
    .where(and(eq(reservedNumbers.journalId, journalId), isNull(documentId), isNull(releasedOn), lte(forDate, today)))
    .orderBy(asc(forDate), asc(reservedNumbers.sequence))
    .limit(MOST)
}
