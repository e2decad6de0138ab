import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { blobs } from '@/db/schema'
import type { TextLoss } from '@/lib/contracts/files'
import { type BodyNode, textOf } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import type { Actor } from '../kernel/actor'
import { ACCEPTED } from './accepted-types'
import { blobPath } from './blob-store'
import { inChild } from './child/pool'
import { requireOwnUpload } from './own-upload'
import { refuse } from './refuse'

const LIMIT_MS = 15_000

/**
 * The text of a Word file a person has uploaded, in the schema of our texts, with what of it has no place there. The file is
 * opened in a child process only, and what comes back is checked against the schema before anybody gets it.
 * Throws `files.*` by name: not a DOCX, torn, made to harm, too long, without a text, stopped by its limits.
 */
export async function readWordText(
  db: DbOrTx,
  actor: Actor,
  sha256: string,
): Promise<{ content: BodyNode; losses: TextLoss[] }> {
  await requireOwnUpload(db, actor, sha256)
  const [blob] = await db.select({ mime: blobs.mime }).from(blobs).where(eq(blobs.sha256, sha256))
  if (blob?.mime !== ACCEPTED.docx?.mime) throw refuse('not_word')
  const answer = await inChild('word', { file: blobPath(sha256) }, LIMIT_MS)
  if ('failure' in answer)
    throw answer.failure === 'time' || answer.failure === 'memory' ? refuse('text_limit') : refuse('damaged')
  if ('refusal' in answer) throw REFUSALS[answer.refusal]()
  const node = documentSchema().nodeFromJSON(answer.content)
  node.check()
  const content = node.toJSON() as BodyNode
  if (!textOf(content).trim()) throw refuse('no_text')
  return { content, losses: answer.losses }
}

const REFUSALS = {
  damaged: () => refuse('damaged'),
  unsafe: () => refuse('text_unsafe'),
  too_long: () => refuse('text_too_long'),
}
