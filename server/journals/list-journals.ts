import { asc, count, eq } from 'drizzle-orm'
import { issuedNumbers, journals, registrationGroups } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineQuery } from '../kernel/query'
import { registersIn } from './groups/registers-in'
import { previewNext } from './next-number'
import { canChangeJournals, canKeepJournals, canSeeSettings, mayAskOperator } from './policy'

/** The office's journals with the number each would give next; closed ones last. */
export const listJournals = defineQuery(journalsContract.list, {
  name: 'journals.list',
  async run({ db, actor, today }) {
    const rows = await db
      .select({ journal: journals, group: registrationGroups.name })
      .from(journals)
      .leftJoin(registrationGroups, eq(registrationGroups.id, journals.groupId))
      .orderBy(asc(journals.flow), asc(journals.restricted), asc(journals.name))
    const counts = await db
      .select({ id: issuedNumbers.journalId, n: count() })
      .from(issuedNumbers)
      .groupBy(issuedNumbers.journalId)
    const issued = new Map(counts.map((row) => [row.id, row.n]))
    const mine = await registersIn(db, actor)
    const view = rows.map(async ({ journal, group }) => {
      const next = await previewNext(db, journal, today)
      return {
        ...journal,
        group,
        mayRegister: mine(journal),
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
      abilities: {
        ...{ keep: canKeepJournals(actor), change: canChangeJournals(actor) },
        ...{ seeRules: canSeeSettings(actor), ask: mayAskOperator(actor) },
      },
    }
  },
})
