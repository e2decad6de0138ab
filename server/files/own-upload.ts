import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { uploads } from '@/db/schema'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'

/**
 * Only who uploaded a file may attach it; to everybody else its hash opens nothing. The upload is held until the end of the
 * transaction: the night does not clear it away under who is attaching it. Throws `files.not_uploaded`.
 */
export async function requireOwnUpload(tx: Tx, actor: Actor, sha256: string): Promise<void> {
  const [upload] = await tx
    .select({ sha256: uploads.sha256 })
    .from(uploads)
    .where(and(eq(uploads.sha256, sha256), eq(uploads.personId, actor.personId)))
    .for('key share')
  if (!upload) throw new DomainError('not_found', 'files.not_uploaded')
}
