import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { auditLog, timelineItems, timelineReads } from '@/db/schema'
import { documentsContract, type FeedPart } from '@/lib/contracts/documents'
import { defineQuery } from '../kernel/query'
import { loadDocument } from './load-document'
import { personRefs } from './person-refs'
import { viewItems } from './view-items'

type Row = typeof timelineItems.$inferSelect

const KINDS: Record<Exclude<FeedPart, 'all'>, Row['kind'][]> = { chat: ['message'], visas: ['visa', 'signature'] }

/** The feed of a document, a page at a time from the newest backwards, and how far this person has read it. */
export const getTimeline = defineQuery(documentsContract.timeline, {
  name: 'documents.timeline',
  async run({ db, actor }, { limit, ...input }) {
    const { documentId } = input
    const document = await loadDocument(db, documentId, { actor })
    const rows = await newestOf(db, { ...input, limit: limit + 1 })
    const items = await viewItems(db, rows.slice(0, limit).reverse())
    const [read] = await db
      .select()
      .from(timelineReads)
      .where(and(eq(timelineReads.documentId, documentId), eq(timelineReads.personId, actor.personId)))
    return { items, lastRead: read?.lastSeq ?? 0, lastSeq: document.lastSeq, more: rows.length > limit }
  },
})

type Page = { documentId: string; show: FeedPart; before?: number; limit: number }

const newestOf = (db: DbOrTx, { documentId, show, before, limit }: Page): Promise<Row[]> =>
  db
    .select()
    .from(timelineItems)
    .where(
      and(
        eq(timelineItems.documentId, documentId),
        show === 'all' ? undefined : inArray(timelineItems.kind, KINDS[show]),
        before === undefined ? undefined : lt(timelineItems.seq, before),
      ),
    )
    .orderBy(desc(timelineItems.seq))
    .limit(limit)

/** Who did what with the document, when, on whose behalf; read from the audit, which nobody can edit. */
export const getHistory = defineQuery(documentsContract.history, {
  name: 'documents.history',
  async run({ db, actor }, { documentId }) {
    await loadDocument(db, documentId, { actor })
    const rows = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `document:${documentId}`))
      .orderBy(desc(auditLog.seq))
      .limit(500)
    const refs = await personRefs(
      db,
      rows.flatMap((row) => [row.actorId, row.onBehalfOf, ...peopleIn(row.detail)]),
    )
    return rows.map(({ seq, command, order, detail, at, actorId, onBehalfOf }) => ({
      seq,
      command,
      order,
      detail,
      actor: refs.get(actorId ?? '')?.name ?? null,
      onBehalfOf: refs.get(onBehalfOf ?? '')?.accusative ?? null,
      people: peopleIn(detail).flatMap((id) => refs.get(id)?.name ?? []),
      at: at.toISOString(),
    }))
  },
})

const PEOPLE = ['personIds', 'mentions', 'responsibleId', 'coExecutorIds', 'controllerId']

/** Whom an act was about: the record keeps ids, the screen names people. */
const peopleIn = (detail: Record<string, unknown>): string[] =>
  [...new Set(PEOPLE.flatMap((key) => detail[key] ?? []))].filter((id): id is string => typeof id === 'string')
