import { sql } from 'drizzle-orm'
import { type Db, getDb } from '@/db/client'
import { uploads } from '@/db/schema'
import type { UploadedFile } from '@/lib/contracts/files'
import type { Actor } from '../kernel/actor'
import { requireClean } from './antivirus/require-clean'
import { keepBlob } from './blob-store'
import { inspectFile } from './inspect-file'
import { requireOfficeRoom } from './quotas'
import { refuse } from './refuse'
import { dropStaged, type Staged, stageBlob, tooLarge, uploadLimit } from './staging'
import { blobStore } from './store'

type Upload = { name: string; chunks: AsyncIterable<Uint8Array>; length?: number | null; db?: Db }

/**
 * Takes a file from outside. It is inspected while still in staging: a refused one leaves nothing behind, an accepted
 * one may be attached by the person who sent it, and by nobody else who only knows its hash.
 */
export async function receiveUpload(
  actor: Actor,
  { name, chunks, length, db = getDb() }: Upload,
): Promise<UploadedFile> {
  const limit = uploadLimit()
  if (length && length > limit) throw tooLarge(limit)
  const clean = cleanName(name)
  const staged = await stageBlob(chunks, limit)
  try {
    await requireClean(staged, actor)
    const { mime, pages } = await inspectFile(staged.file, clean)
    await keep(db, actor, { staged, mime, pages })
    return { sha256: staged.sha256, size: staged.size, mime, pages, name: clean }
  } finally {
    await dropStaged(staged)
  }
}

/**
 * Room is asked for, the bytes get their name, the rows follow: a refusal at any point leaves nothing. A file on its way to
 * a far store holds no connection to the database.
 */
async function keep(
  db: Db,
  actor: Actor,
  { staged, mime, pages }: { staged: Staged; mime: string; pages: number | null },
): Promise<void> {
  const store = await blobStore()
  if (store.sendAhead) {
    await db.transaction((tx) => requireOfficeRoom(tx, staged))
    await store.sendAhead(staged)
  }
  await db.transaction(async (tx) => {
    await requireOfficeRoom(tx, staged)
    await keepBlob(tx, { staged, mime, pages })
    // Brought again, it is new again: the night clears away what nobody has uploaded for a week.
    await tx
      .insert(uploads)
      .values({ sha256: staged.sha256, personId: actor.personId })
      .onConflictDoUpdate({ target: [uploads.sha256, uploads.personId], set: { createdAt: sql`now()` } })
  })
}

const NAME_LIMIT = 255

/** A name without folders and control characters; what comes out is only ever shown, never opened. */
export function cleanName(name: string): string {
  const clean = name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .trim()
    .normalize('NFC')
  if (!clean || clean === '.' || clean === '..' || clean.length > NAME_LIMIT) throw refuse('bad_name')
  return clean
}
