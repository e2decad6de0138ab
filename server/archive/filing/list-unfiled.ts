import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentKinds, documents, workItems } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { closedAt } from '../../assignments'
import { visibleTo } from '../../documents'
import { officeDate } from '../../kernel/clock'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { mayKeep } from '../policy'
import { daysUnfiled, TO_FILE_DAYS } from '../rules'

const MOST = 300
/** In these a document is executed whatever comes; one that was only taken note of is left to who considered it. */
const WAITING = ['executed', 'closed']

/**
 * Executed documents that are in no case yet, those first that wait longest; after fifteen days they are overdue.
 * Throws `archive.may_not_keep`.
 */
export const listUnfiled = defineQuery(archiveContract.unfiled, {
  name: 'archive.unfiled',
  async run({ db, actor, today }) {
    const verdict = mayKeep(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const rows = await db
      .select({ document: documents, kindName: documentKinds.name })
      .from(documents)
      .innerJoin(documentKinds, eq(documentKinds.key, documents.kind))
      .where(and(inArray(documents.state, WAITING), isNull(documents.caseId), visibleTo(actor)))
      .orderBy(asc(documents.regDate), asc(documents.id))
      .limit(MOST + 1)
    const shown = rows.slice(0, MOST)
    const ended = await endedOn(
      db,
      shown.map(({ document }) => document.id),
    )
    const unfiled = shown.map(({ document: { id, regNumber, regDate, title, access, createdAt }, kindName }) => {
      const executedOn = officeDate(ended.get(id) ?? createdAt)
      const overdueDays = Math.max(0, daysUnfiled(executedOn, today) - TO_FILE_DAYS)
      return {
        ...{ documentId: id, number: regNumber ?? '', date: regDate ?? '', kindName, title, access },
        ...{ executedOn, overdueDays },
      }
    })
    return {
      documents: unfiled.sort((a, b) => a.executedOn.localeCompare(b.executedOn)),
      more: rows.length > MOST,
    }
  },
})

/** When the last thing that somebody owed on each of them was done. */
async function endedOn(db: DbOrTx, ids: string[]): Promise<Map<string, Date>> {
  const instructed = await closedAt(db, ids)
  const rows = await db
    .select({ id: workItems.documentId, at: sql<string | null>`max(${workItems.closedAt})` })
    .from(workItems)
    .where(inArray(workItems.documentId, ids))
    .groupBy(workItems.documentId)
  const own = rows.flatMap(({ id, at }): [string, Date][] => (at ? [[id, new Date(at)]] : []))
  return new Map([...own, ...instructed])
}
