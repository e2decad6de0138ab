import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { attachments, documentKinds, documents, organisations, people, timelineItems } from '@/db/schema'
import { textOf } from '@/lib/editor/content'
import { FILE_PARTS } from '@/lib/files/parts'
import { additionalWords, shortName } from '../documents'
import { pagesOf } from '../files'
import { currentText } from '../rooms'
import type { Entry } from './engine'
import { cutParts } from './text/cut-parts'

const NUL = '\u0000'

const cut = (entry: Omit<Entry, 'part'>): Entry[] =>
  cutParts(entry.body.replaceAll(NUL, ' ')).map((body, part) => ({ ...entry, body, part }))

/** The card: heading, correspondent, kind, author, what was typed in the requisites, every number. */
export async function cardEntries(tx: Tx, documentId: string): Promise<Entry[]> {
  const [row] = await tx
    .select({ document: documents, correspondent: organisations.name, kind: documentKinds.name, author: shortName })
    .from(documents)
    .innerJoin(documentKinds, eq(documentKinds.key, documents.kind))
    .leftJoin(organisations, eq(organisations.id, documents.correspondentId))
    .leftJoin(people, eq(people.id, documents.authorId))
    .where(eq(documents.id, documentId))
  if (!row) return []
  const { title, regNumber, draftNumber, theirNumber, requisites } = row.document
  const additional = await additionalWords(tx, row.document)
  const words = [title, row.correspondent, row.kind, row.author, ...textsOf(requisites), ...additional].filter(Boolean)
  const numbers = [regNumber, draftNumber, theirNumber].filter((number): number is string => Boolean(number))
  return cut({ source: 'card', sourceId: documentId, page: 0, fileName: null, body: words.join('. '), numbers })
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
/** Choices from a list are codes, not words; additional requisites are told with their names, by `additionalWords`. */
const CODES = new Set([
  ...['deliveryMethod', 'absent', 'duplicateChoice', 'form', 'actKind', 'additional'],
  ...['urgency', 'lookRemarks', 'letterhead'],
])

/** Everything a person typed into requisites; ids and ticks are not words. */
export const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value && !ID.test(value) ? [value] : []
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => (CODES.has(key) ? [] : textsOf(part)))
}

/** The live text as committed. */
export async function textEntries(tx: Tx, documentId: string): Promise<Entry[]> {
  const body = textOf(await currentText(tx, documentId)).trim()
  return body ? cut({ source: 'text', sourceId: documentId, page: 0, fileName: null, body, numbers: [] }) : []
}

type Attached = typeof attachments.$inferSelect

const FOUND_ROLES: Attached['role'][] = [...FILE_PARTS, 'rendition']

/** The pages of an attached file; nothing of a file whose text repeats what the document already says (frozen versions). */
export async function pageEntries(tx: Tx, file: Attached): Promise<Entry[]> {
  if (!FOUND_ROLES.includes(file.role)) return []
  const pages = (await pagesOf(tx, file.sha256)).filter(({ text }) => text.trim())
  return pages.flatMap(({ page, text }) =>
    cut({ source: 'page', sourceId: file.id, page, fileName: file.name, body: text, numbers: [] }),
  )
}

/** Files of a document, the newest version of each first told apart from those it replaced. */
export async function filesOf(tx: Tx, documentId: string): Promise<{ current: Attached[]; replaced: Attached[] }> {
  const rows = await tx.select().from(attachments).where(eq(attachments.documentId, documentId))
  const isCurrent = (file: Attached) =>
    !rows.some((other) => other.role === file.role && other.name === file.name && other.number > file.number)
  return { current: rows.filter(isCurrent), replaced: rows.filter((file) => !isCurrent(file)) }
}

/** A message of the room; a deleted one has no entry. */
export async function messageEntries(tx: Tx, itemId: string): Promise<{ documentId: string; entries: Entry[] } | null> {
  const [item] = await tx.select().from(timelineItems).where(eq(timelineItems.id, itemId))
  if (item?.kind !== 'message') return null
  const body = item.deletedAt ? '' : String(item.data.text ?? '')
  const entry = { source: 'message' as const, sourceId: itemId, page: 0, fileName: null, body, numbers: [] }
  return { documentId: item.documentId, entries: body ? cut(entry) : [] }
}

/** Messages of a document that were not deleted. */
export const messageIds = async (tx: Tx, documentId: string): Promise<string[]> =>
  (
    await tx
      .select({ id: timelineItems.id })
      .from(timelineItems)
      .where(
        and(
          eq(timelineItems.documentId, documentId),
          eq(timelineItems.kind, 'message'),
          isNull(timelineItems.deletedAt),
        ),
      )
  ).map((row) => row.id)
