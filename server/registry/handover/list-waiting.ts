import { and, asc, desc, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, originalHandouts, originalRegisterLines, originalRegisters, paperOriginals } from '@/db/schema'
import type { PersonRef } from '@/lib/contracts/documents'
import { registryContract } from '@/lib/contracts/registry'
import { ELECTRONIC_WAYS } from '@/lib/registry/delivery-ways'
import { personRefs, receivedKinds, visibleTo } from '../../documents'
import { defineQuery } from '../../kernel/query'
import { APPEAL_GROUPS, followsByRegister } from '../originals/rules'
import { requireRegistrar } from '../receipts/list-receipts'
import { correspondentsOf, paperFacts } from './author-of'

const MOST = 500
const TOTAL = sql<number>`(count(*) over ())::int`
const said = (path: string): SQL => sql`${documents.requisites} #>> ${path}`

/** On paper, of an appeal or on appeal matters: what `followsByRegister` says, for the database. */
const follows: SQL = sql`coalesce(${said('{deliveryMethod}')}, 'post') <> all(${sql.param([...ELECTRONIC_WAYS])}::text[])
  and ${said('{appeal,form}')} is distinct from 'oral'
  and (${documents.kind} = 'appeal' or ${said('{group}')} = any(${sql.param([...APPEAL_GROUPS])}::text[]))`

/** Kept in no cell, passed to nobody, out with nobody, received by no register. */
const still: SQL = sql`not exists (select 1 from ${paperOriginals} p where p.document_id = ${documents.id})
  and not exists (select 1 from ${originalHandouts} h where h.document_id = ${documents.id} and h.returned_at is null)
  and not exists (select 1 from ${originalRegisterLines} l where l.document_id = ${documents.id} and (l.outcome is null or l.outcome = 'received'))`

/**
 * Paper originals of registered appeals, and of letters on appeal matters, that are still with the office-work department, the
 * oldest first, and who received the last of them. A registrar sees those of documents they may see; what has been
 * filed into a case or has got a cell follows nowhere.
 */
export const listWaitingOriginals = defineQuery(registryContract.waitingOriginals, {
  name: 'registry.waitingOriginals',
  async run({ db, actor }) {
    requireRegistrar(actor)
    const kinds = (await receivedKinds(db)).map(({ key }) => key)
    const open = and(isNotNull(documents.regNumber), ne(documents.state, 'filed'), inArray(documents.kind, kinds))
    const found = await db
      .select({ document: documents, total: TOTAL })
      .from(documents)
      .where(and(visibleTo(actor), open, follows, still))
      .orderBy(asc(documents.regDate), asc(documents.createdAt), asc(documents.id))
      .limit(MOST)
    const waiting = found.filter(({ document }) => followsByRegister({ ...document, flow: 'incoming' }) === true)
    const rows = waiting.map(({ document }) => document)
    const correspondents = await correspondentsOf(db, rows)
    return {
      rows: rows.map((row) => ({
        ...{ documentId: row.id, kind: row.kind, title: row.title },
        ...{ number: row.regNumber ?? '', regDate: row.regDate ?? '' },
        ...paperFacts(row, correspondents),
      })),
      total: found[0]?.total ?? 0,
      receiver: await lastReceiver(db),
    }
  },
})

async function lastReceiver(db: DbOrTx): Promise<PersonRef | null> {
  const [last] = await db
    .select({ id: originalRegisters.receiverId })
    .from(originalRegisters)
    .orderBy(desc(originalRegisters.year), desc(originalRegisters.number))
    .limit(1)
  return (last && (await personRefs(db, [last.id])).get(last.id)) ?? null
}
