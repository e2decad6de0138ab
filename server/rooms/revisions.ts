import { and, eq, lte } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentVersions, roomUpdates, textRevisions } from '@/db/schema'
import { type RevisionView, roomsContract } from '@/lib/contracts/rooms'
import { applyUpdates } from '@/lib/editor/apply-updates'
import { baseBody } from '@/lib/editor/suggestions/body'
import { newTextDoc } from '@/lib/editor/text-doc'
import { bodyOf } from '@/lib/editor/yjs'
import { loadDocument, personRefs } from '../documents'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { hoursOfWriting, writersBetween } from './writers'

/**
 * The history of a text, newest first: what was frozen, what was named, and by itself one for each hour in which somebody
 * wrote. The hours are read from the log, which is kept for ever, so nothing has to be saved when people leave.
 */
export const listRevisions = defineQuery(roomsContract.listRevisions, {
  name: 'rooms.listRevisions',
  async run({ db, actor }, { documentId }) {
    await loadDocument(db, documentId, { actor })
    const made = await madeByPeople(db, documentId)
    const hours = await hoursOfWriting(db, documentId)
    const writers = await writersBetween(
      db,
      documentId,
      made.map(({ at }) => at),
    )
    const refs = await personRefs(db, [
      ...made.map(({ by }) => by),
      ...writers.flat(),
      ...hours.flatMap((hour) => hour.people),
    ])
    const names = (ids: string[]) => ids.flatMap((id) => refs.get(id)?.name ?? [])
    const kept = hours.map(({ seq, at, people }) => ({ ...NOBODYS, key: `hour:${seq}`, at, people: names(people) }))
    const views = made.map(({ by, ...one }, index) => ({
      ...one,
      author: refs.get(by ?? '')?.name ?? null,
      people: names(writers[index] ?? []),
    }))
    return [...views, ...kept]
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .map((one): RevisionView => ({ ...one, at: one.at.toISOString() }))
  },
})

const NOBODYS = { kind: 'hour' as const, number: null, name: null, author: null }

/** Frozen and named ones, oldest first. */
async function madeByPeople(db: DbOrTx, documentId: string) {
  const frozen = await db
    .select({ number: documentVersions.number, by: documentVersions.createdBy, at: documentVersions.createdAt })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
  const named = await db
    .select({
      id: textRevisions.id,
      name: textRevisions.name,
      by: textRevisions.createdBy,
      at: textRevisions.createdAt,
    })
    .from(textRevisions)
    .where(eq(textRevisions.documentId, documentId))
  return [
    ...frozen.map((one) => ({ ...one, kind: 'frozen' as const, key: `frozen:${one.number}`, name: null })),
    ...named.map(({ id, ...one }) => ({ ...one, kind: 'named' as const, key: `named:${id}`, number: null })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The text of the past, as it stood without what was only suggested in it. */
export const getRevision = defineQuery(roomsContract.getRevision, {
  name: 'rooms.getRevision',
  async run({ db, actor }, { documentId, key }) {
    await loadDocument(db, documentId, { actor })
    const [kind, which = ''] = key.split(':')
    const found =
      kind === 'frozen'
        ? await frozenText(db, documentId, Number(which))
        : kind === 'named'
          ? await namedText(db, documentId, which)
          : await textUpTo(db, documentId, Number(which))
    if (!found) throw new DomainError('not_found', 'rooms.no_such_version')
    return found
  },
})

/** A frozen version as it was agreed and signed, or undefined. */
export async function frozenText(db: DbOrTx, documentId: string, number: number) {
  const { content, title, requisites } = documentVersions
  const [row] = await db
    .select({ content, title, requisites })
    .from(documentVersions)
    .where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.number, number)))
  return row
}

async function namedText(db: DbOrTx, documentId: string, id: string) {
  const { content, title, requisites } = textRevisions
  const [row] = await db
    .select({ content, title, requisites })
    .from(textRevisions)
    .where(and(eq(textRevisions.documentId, documentId), eq(textRevisions.id, id)))
  return row
}

/** The log read again up to an edit; only the text was kept for such a moment. */
async function textUpTo(db: DbOrTx, documentId: string, seq: number) {
  const upTo = and(eq(roomUpdates.documentId, documentId), lte(roomUpdates.seq, seq))
  const rows = await db.select({ update: roomUpdates.update }).from(roomUpdates).where(upTo).orderBy(roomUpdates.seq)
  if (!rows.length) return undefined
  const doc = newTextDoc()
  applyUpdates(
    doc,
    rows.map(({ update }) => update),
  )
  const content = baseBody(bodyOf(doc))
  doc.destroy()
  return { content, title: null, requisites: null }
}
