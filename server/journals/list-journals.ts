import { asc, count } from 'drizzle-orm'
import { issuedNumbers, journals } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineQuery } from '../kernel/query'
import { previewNext } from './next-number'
import { canChangeJournals, canKeepJournals } from './policy'

/** The office's journals with the number each would give next; closed ones last. */
export const listJournals = defineQuery(journalsContract.list, {
  name: 'journals.list',
  async run({ db, actor, today }) {
    const rows = await db
      .select()
      .from(journals)
      .orderBy(asc(journals.flow), asc(journals.restricted), asc(journals.name))
    const counts = await db
      .select({ id: issuedNumbers.journalId, n: count() })
      .from(issuedNumbers)
      .groupBy(issuedNumbers.journalId)
    const issued = new Map(counts.map((row) => [row.id, row.n]))
    const view = rows.map(async (journal) => {
      const next = await previewNext(db, journal, today)
      return {
        ...journal,
        index: [journal.unitIndex, journal.caseIndex].filter(Boolean).join('-'),
        closed: journal.closedAt !== null,
        nextNumber: next.number,
        nextSequence: next.sequence,
        issued: issued.get(journal.id) ?? 0,
      }
    })
    const all = await Promise.all(view)
    return {
      journals: [...all.filter((journal) => !journal.closed), ...all.filter((journal) => journal.closed)],
      abilities: { keep: canKeepJournals(actor), change: canChangeJournals(actor) },
    }
  },
})
