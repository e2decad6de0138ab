import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { uploads } from '@/db/schema'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'

/** Only who uploaded a file may attach it; to everybody else its hash opens nothing. */
export async function requireOwnUpload(db: DbOrTx, actor: Actor, sha256: string): Promise<void> {
  const [upload] = await db
    .select({ sha256: uploads.sha256 })
    .from(uploads)
    .where(and(eq(uploads.sha256, sha256), eq(uploads.personId, actor.personId)))
  if (!upload) throw new DomainError('not_found', 'files.not_uploaded')
}
