import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { attachments, documentKinds, organisations, searchEntries, timelineItems } from '@/db/schema'
import { type FoundPlace, searchContract } from '@/lib/contracts/search'
import { type LoadedDocument, loadDocument, personRefs } from '../documents'
import { locateOnPage, openFile, readFilePages } from '../files'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'
import { answer } from '../kernel/execute'
import { defineQuery } from '../kernel/query'
import { type Highlighter, highlighterOf, mark } from './text/highlight'
import { understand } from './understand'

type Wanted = { sourceId: string; page: number; part: number; source: FoundPlace['source'] }
type Part = Pick<FoundPlace, 'file' | 'by' | 'at' | 'text'>
type Context = { db: DbOrTx; actor: Actor; highlight: Highlighter }

const NOTHING: Part = { file: null, by: null, at: null, text: [] }

/** One found place as it stands: the page with the matches on it, the text or message, and the card it belongs to. */
export const showPlace = defineQuery(searchContract.place, {
  name: 'search.place',
  async run({ db, actor }, { documentId, query, exact, ...wanted }) {
    const document = await loadDocument(db, documentId, { actor })
    const highlight = await highlighterOf(await understand(db, query, exact))
    const context = { db, actor, highlight }
    const part =
      wanted.source === 'page'
        ? await pagePart(context, document, wanted)
        : wanted.source === 'card'
          ? NOTHING
          : await textPart(context, document, wanted)
    return { ...(await cardPart(context, document)), ...part, source: wanted.source }
  },
})

async function cardPart({ db, highlight }: Context, document: LoadedDocument) {
  const { id, title, regNumber, draftNumber, regDate, theirNumber, theirDate, dueDate } = document
  const [kind] = await db.select().from(documentKinds).where(eq(documentKinds.key, document.kind))
  const [from] = document.correspondentId
    ? await db.select().from(organisations).where(eq(organisations.id, document.correspondentId))
    : []
  const refs = await personRefs(db, [document.authorId])
  return {
    documentId: id,
    title: mark(title, highlight(title)),
    number: regNumber ?? draftNumber,
    draft: !regNumber,
    date: regDate,
    kindName: kind?.name ?? document.kind,
    correspondent: from?.name ?? null,
    theirNumber,
    theirDate,
    author: refs.get(document.authorId ?? '')?.name ?? null,
    dueDate,
  }
}

async function pagePart({ db, actor, highlight }: Context, { id }: LoadedDocument, wanted: Wanted): Promise<Part> {
  const { sourceId, page } = wanted
  const [attached] = await db
    .select()
    .from(attachments)
    .where(and(eq(attachments.id, sourceId), eq(attachments.documentId, id)))
  if (!attached || page < 1) throw gone()
  const file = await openFile(actor, sourceId, db)
  const read = await answer(readFilePages, { actor, db: db as never }, { fileId: sourceId, from: page, to: page })
  const text = read.texts[0]?.text ?? ''
  const ranges = highlight(text)
  const refs = await personRefs(db, [attached.uploadedBy])
  const boxes = await locateOnPage(db, file, {
    page,
    ranges: ranges.map(({ start, end }): [number, number] => [start, end]),
  })
  const { name, pages, drawable } = read
  return {
    file: { id: sourceId, name, page, pages, drawable, version: attached.number, boxes: boxes.flat() },
    by: refs.get(attached.uploadedBy ?? '')?.name ?? null,
    at: attached.createdAt.toISOString(),
    text: mark(text, ranges),
  }
}

async function textPart({ db, highlight }: Context, { id }: LoadedDocument, wanted: Wanted): Promise<Part> {
  const { source, sourceId, part } = wanted
  const [entry] = await db
    .select({ body: searchEntries.body })
    .from(searchEntries)
    .where(
      and(
        eq(searchEntries.documentId, id),
        eq(searchEntries.source, source),
        eq(searchEntries.sourceId, sourceId),
        eq(searchEntries.part, part),
      ),
    )
  const said = source === 'message' ? await messageOf(db, sourceId) : null
  if (!entry || (source === 'message' && !said)) throw gone()
  const { by = null, at = null } = said ?? {}
  return { file: null, by, at, text: mark(entry.body, highlight(entry.body)) }
}

async function messageOf(db: DbOrTx, itemId: string): Promise<{ by: string | null; at: string } | null> {
  const [item] = await db.select().from(timelineItems).where(eq(timelineItems.id, itemId))
  if (!item || item.deletedAt) return null
  const refs = await personRefs(db, [item.actorId])
  return { by: refs.get(item.actorId ?? '')?.name ?? null, at: item.createdAt.toISOString() }
}

/** The text was changed or taken away since the list was made. */
const gone = (): DomainError => new DomainError('not_found', 'search.place_gone')
