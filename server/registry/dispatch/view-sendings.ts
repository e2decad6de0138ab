import { and, asc, eq, type SQL } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { dispatches, dispatchLines, documents } from '@/db/schema'
import type { SendingView } from '@/lib/contracts/registry-dispatch-views'
import { personRefs, visibleTo } from '../../documents'
import type { Actor } from '../../kernel/actor'

const MOST = 1000

export type Recorded = SendingView & { registerId: string | null }

/** Recorded sendings that fit, of documents this person may see, by register and envelope. */
export async function viewSendings(db: DbOrTx, actor: Actor, where: SQL | undefined): Promise<Recorded[]> {
  const rows = await db
    .select({ sending: dispatches, document: documents, line: dispatchLines })
    .from(dispatches)
    .innerJoin(documents, eq(documents.id, dispatches.documentId))
    .leftJoin(dispatchLines, eq(dispatchLines.id, dispatches.lineId))
    .where(and(visibleTo(actor), eq(dispatches.result, 'sent'), where))
    .orderBy(asc(dispatches.createdAt), asc(dispatches.envelope), asc(documents.regNumber))
    .limit(MOST)
  const people = await personRefs(
    db,
    rows.map(({ sending }) => sending.sentBy),
  )
  return rows.map(({ sending, document, line }) => ({
    ...sending,
    number: document.regNumber,
    title: document.title,
    by: people.get(sending.sentBy ?? '')?.name ?? null,
    paperFollows: line?.paperFollows ?? false,
    abroad: Boolean(line?.country),
  }))
}
