import { and, eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { blobs, documents, textPictures } from '@/db/schema'
import { visibleTo } from '../documents'
import { type Actor, personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { readBlobBytes } from './blob-store'
import type { MadePicture } from './formats/picture'
import { putBlob } from './put-blob'

const MIME = { png: 'image/png', jpg: 'image/jpeg' } as const

/** Stores pictures for the text of a document: the same one is there once, whoever brings it again. */
export async function addTextPictures(
  { tx, actor, now }: CommandContext,
  documentId: string,
  pictures: readonly MadePicture[],
): Promise<void> {
  for (const { bytes, format, width, height } of pictures) {
    const { sha256 } = await putBlob(tx, bytes, MIME[format])
    const row = { documentId, sha256, width, height, addedBy: personOf(actor), createdAt: now }
    await tx.insert(textPictures).values(row).onConflictDoNothing()
  }
}

export type TextPicture = { bytes: Uint8Array; format: 'png' | 'jpg'; width: number; height: number }

/**
 * Pictures of a document's text by their SHA-256, with their bytes. Only its own: a hash of another document's picture,
 * however one came to know it, opens nothing here. Whoever asks has seen the document itself.
 */
export async function readTextPictures(
  db: DbOrTx,
  documentId: string,
  keys: readonly string[],
): Promise<Map<string, TextPicture>> {
  const rows = keys.length ? await rowsOf(db, documentId, keys) : []
  const read = rows.map(async ({ picture: { sha256, width, height }, mime }) => {
    const format = mime === MIME.jpg ? ('jpg' as const) : ('png' as const)
    return [sha256, { bytes: await readBlobBytes(sha256), format, width, height }] as const
  })
  return new Map(await Promise.all(read))
}

/** Sizes in pixels of a document's own pictures among these. */
export async function sizesOfTextPictures(
  db: DbOrTx,
  documentId: string,
  keys: readonly string[],
): Promise<Map<string, { width: number; height: number }>> {
  const rows = keys.length ? await rowsOf(db, documentId, keys) : []
  return new Map(rows.map(({ picture: { sha256, width, height } }) => [sha256, { width, height }]))
}

const rowsOf = (db: DbOrTx, documentId: string, keys: readonly string[]) =>
  db
    .select({ picture: textPictures, mime: blobs.mime })
    .from(textPictures)
    .innerJoin(blobs, eq(blobs.sha256, textPictures.sha256))
    .where(and(eq(textPictures.documentId, documentId), inArray(textPictures.sha256, [...keys])))

/** Which of these pictures a text of this person may take along from a document: all they may read, else what they brought. */
export async function carryTextPictures(
  { tx, actor, now }: CommandContext,
  keys: readonly string[],
  { from, to, readable }: { from: string; to: string; readable: boolean },
): Promise<Set<string>> {
  const rows = keys.length ? await rowsOf(tx, from, keys) : []
  const carried = rows.filter(({ picture }) => readable || picture.addedBy === actor.personId)
  for (const { picture } of carried)
    await tx
      .insert(textPictures)
      .values({ ...picture, documentId: to, addedBy: personOf(actor), createdAt: now })
      .onConflictDoNothing()
  return new Set(carried.map(({ picture }) => picture.sha256))
}

/** A picture of a text as it is sent to a reader of the document; to anybody else it is not there. */
export async function openTextPicture(
  db: DbOrTx,
  actor: Actor,
  { documentId, sha256 }: { documentId: string; sha256: string },
): Promise<{ sha256: string; mime: string; size: number }> {
  const [row] = await db
    .select({ sha256: blobs.sha256, mime: blobs.mime, size: blobs.size })
    .from(textPictures)
    .innerJoin(blobs, eq(blobs.sha256, textPictures.sha256))
    .innerJoin(documents, eq(documents.id, textPictures.documentId))
    .where(and(eq(textPictures.documentId, documentId), eq(textPictures.sha256, sha256), visibleTo(actor)))
  if (!row) throw new DomainError('not_found', 'files.not_found')
  return row
}
