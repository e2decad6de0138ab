import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { blobs } from '@/db/schema'
import type { Actor } from '../kernel/actor'
import type { DomainError } from '../kernel/errors'
import { ACCEPTED } from './accepted-types'
import { blobFile } from './blob-store'
import type { Failure } from './child/tasks'
import type { UnreadableReason } from './formats/word/unreadable'
import { requireOwnUpload } from './own-upload'
import { refuse } from './refuse'

export const WORD_LIMIT_MS = 15_000

/** Where a Word file lies that this person has uploaded; anything else is refused by name. */
export async function ownWordFile(tx: Tx, actor: Actor, sha256: string): Promise<string> {
  await requireOwnUpload(tx, actor, sha256)
  const [blob] = await tx.select({ mime: blobs.mime }).from(blobs).where(eq(blobs.sha256, sha256))
  if (blob?.mime !== ACCEPTED.docx?.mime) throw refuse('not_word')
  return blobFile(sha256)
}

/** Why a Word file could not be worked on, as the person gets it. */
export function wordRefusal(answer: Failure | { refusal: UnreadableReason }): DomainError {
  if ('failure' in answer)
    return answer.failure === 'time' || answer.failure === 'memory' ? refuse('text_limit') : refuse('damaged')
  if (answer.refusal === 'unsafe') return refuse('text_unsafe')
  return answer.refusal === 'too_long' ? refuse('text_too_long') : refuse('damaged')
}
