import { and, desc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { searchEntries, timelineItems } from '@/db/schema'
import type { TimelineItem } from '@/lib/contracts/documents'
import { type FoundItem, searchContract } from '@/lib/contracts/search'
import { loadDocument, personRefs, viewItems } from '../documents'
import { defineQuery } from '../kernel/query'
import { eventTeller } from './event-words'
import { toTsquery, toTsvector } from './postgres/tsquery'
import { fragment, type Highlighter, highlighterOf } from './text/highlight'
import { lexemesOf } from './text/lexemes'
import type { ParsedQuery } from './text/parse-query'
import { understand } from './understand'

/** Events of one room that are read for one question; a room has hundreds. */
const READ = 3000

/**
 * What was said and done in one room, by words in any form (C-16.02). Messages are found by the index; what it does not
 * hold (events, visas, remarks, a message it has not heard of yet) is read by the same rules on the spot.
 */
export const findInRoom = defineQuery(searchContract.inRoom, {
  name: 'search.inRoom',
  async run({ db, actor }, { documentId, query: text, limit }) {
    await loadDocument(db, documentId, { actor })
    const query = await understand(db, text, false)
    if (!query.terms.length) return { found: [], more: false }
    const ids = [...(await indexed(db, documentId, query)), ...(await onTheSpot(db, documentId, query))]
    const rows = await db
      .select()
      .from(timelineItems)
      .where(and(inArray(timelineItems.id, ids), isNull(timelineItems.deletedAt)))
      .orderBy(desc(timelineItems.seq))
      .limit(limit + 1)
    const items = await viewItems(db, rows.slice(0, limit))
    const highlight = await highlighterOf(query)
    return { found: items.map((item) => ({ item, fragment: piecesOf(item, highlight) })), more: rows.length > limit }
  },
})

const messagesOf = (documentId: string) =>
  and(eq(searchEntries.documentId, documentId), eq(searchEntries.source, 'message'))

async function indexed(db: DbOrTx, documentId: string, query: ParsedQuery): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: searchEntries.sourceId })
    .from(searchEntries)
    .where(and(messagesOf(documentId), sql`${searchEntries.words} @@ ${toTsquery(query)}::tsquery`))
  return rows.map(({ id }) => id)
}

async function onTheSpot(db: DbOrTx, documentId: string, query: ParsedQuery): Promise<string[]> {
  const known = db.select({ id: searchEntries.sourceId }).from(searchEntries).where(messagesOf(documentId))
  const rows = await db
    .select()
    .from(timelineItems)
    .where(
      and(
        eq(timelineItems.documentId, documentId),
        isNull(timelineItems.deletedAt),
        notInArray(timelineItems.id, known),
      ),
    )
    .orderBy(desc(timelineItems.seq))
    .limit(READ)
  const people = await personRefs(
    db,
    rows.flatMap(({ mentions }) => mentions),
  )
  const tell = eventTeller()
  const words = await Promise.all(
    rows.map(async ({ mentions, ...row }) => {
      const named = mentions.flatMap((id) => people.get(id)?.name ?? [])
      return toTsvector(await lexemesOf([...tell(row), ...named].join('; ')))
    }),
  )
  const ids = rows.map(({ id }) => id)
  const found = (await db.execute(sql`
    select v.id from unnest(${sql.param(ids)}::uuid[], ${sql.param(words)}::text[]) as v(id, words)
    where v.words::tsvector @@ ${toTsquery(query)}::tsquery`)) as unknown as { id: string }[]
  return found.map(({ id }) => id)
}

const SAID = ['text', 'remark', 'reason', 'note', 'quote', 'name'] as const

/** The words people wrote in it, where they were found; the words of the event itself the screen has. */
function piecesOf({ data }: TimelineItem, highlight: Highlighter): FoundItem['fragment'] {
  const texts = SAID.flatMap((key) => (typeof data[key] === 'string' && data[key] ? [data[key]] : []))
  const hits = texts.map((text) => ({ text, ranges: highlight(text) }))
  const shown = hits.find(({ ranges }) => ranges.length > 0) ?? hits[0]
  return shown ? fragment(shown.text, shown.ranges) : []
}
