import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { attachments, documents, filePages, organisations, searchEntries, timelineItems } from '@/db/schema'
import { textOf } from '@/lib/editor/content'
import { normaliseNumber } from '../journals'
import { newId } from '../kernel/ids'
import { currentText } from '../rooms'
import { indexedWords } from './lemmas'
import { numbersIn } from './numbers'

type Entry = {
  source: 'card' | 'text' | 'page' | 'message'
  sourceId: string
  page?: number
  fileName?: string | null
  body: string
  numbers?: string[]
}

const BODY_LIMIT = 200_000

async function put(db: Db, documentId: string, entries: Entry[]): Promise<void> {
  for (const entry of entries) {
    const body = entry.body.replaceAll('\u0000', '').slice(0, BODY_LIMIT)
    const row = {
      page: 0,
      fileName: null,
      ...entry,
      id: newId(),
      documentId,
      body,
      lemmas: await indexedWords(body),
      numbers: entry.numbers ?? numbersIn(body),
    }
    await db
      .insert(searchEntries)
      .values(row)
      .onConflictDoUpdate({
        target: [searchEntries.source, searchEntries.sourceId, searchEntries.page, searchEntries.documentId],
        set: { body: row.body, lemmas: row.lemmas, numbers: row.numbers, fileName: row.fileName },
      })
  }
}

/** Puts a document's card into the index: number, title, correspondent, what was typed in its requisites. */
export async function indexCard(db: Db, documentId: string): Promise<void> {
  const [row] = await db
    .select({ document: documents, correspondent: organisations.name })
    .from(documents)
    .leftJoin(organisations, eq(organisations.id, documents.correspondentId))
    .where(eq(documents.id, documentId))
  if (!row) return
  const { title, regNumber, draftNumber, theirNumber, requisites } = row.document
  const words = [title, row.correspondent, requisites.signedBy, requisites.attachments, requisites.annotation].filter(
    (part) => typeof part === 'string',
  )
  const numbers = [regNumber, draftNumber, theirNumber].flatMap((number) => (number ? [normaliseNumber(number)] : []))
  await put(db, documentId, [{ source: 'card', sourceId: documentId, body: words.join('. '), numbers }])
}

/** Puts the live text as committed into the index. */
export async function indexText(db: Db, documentId: string): Promise<void> {
  const body = textOf(await currentText(db, documentId)).trim()
  if (body) await put(db, documentId, [{ source: 'text', sourceId: documentId, body }])
}

/** Puts every page of a stored file into the index, for each document it is attached to. */
export async function indexFile(db: Db, sha256: string): Promise<void> {
  const pages = await db.select().from(filePages).where(eq(filePages.sha256, sha256))
  const owners = await db
    .select()
    .from(attachments)
    .where(and(eq(attachments.sha256, sha256), inArray(attachments.role, ['scan', 'attachment', 'rendition'])))
    .orderBy(desc(attachments.number))
  for (const owner of owners) {
    const entries = pages
      .filter(({ text }) => text.trim())
      .map(({ page, text }) => ({
        source: 'page' as const,
        sourceId: owner.id,
        page,
        fileName: owner.name,
        body: text,
      }))
    await put(db, owner.documentId, entries)
  }
}

/** Puts a message of a room into the index. */
export async function indexMessage(db: Db, itemId: string): Promise<void> {
  const [item] = await db.select().from(timelineItems).where(eq(timelineItems.id, itemId))
  if (!item || item.kind !== 'message') return
  await put(db, item.documentId, [{ source: 'message', sourceId: item.id, body: String(item.data.text ?? '') }])
}
