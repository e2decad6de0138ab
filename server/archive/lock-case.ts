import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { caseFiles, caseFilings } from '@/db/schema'
import { DomainError } from '../kernel/errors'

export type CaseFile = typeof caseFiles.$inferSelect

/**
 * A case in use, locked: for a change against everybody, for filing against changes only, so that many may file into it at
 * once. Lock order: document, then case. Throws `archive.no_case`.
 */
export async function lockCase(tx: Tx, caseId: string, strength: 'update' | 'share'): Promise<CaseFile> {
  const [found] = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.id, caseId), isNull(caseFiles.removedAt)))
    .for(strength)
  if (!found) throw new DomainError('not_found', 'archive.no_case')
  return found
}

/** Throws `archive.case_changed` where somebody changed the entry since it was read. */
export function refuseStale({ version }: CaseFile, read: number): void {
  if (version !== read) throw new DomainError('conflict', 'archive.case_changed')
}

/** How many documents are in a case now: one makes it «Заведено». */
export const filedIn = (tx: Tx, caseId: string): Promise<number> =>
  tx.$count(caseFilings, and(eq(caseFilings.caseId, caseId), isNull(caseFilings.takenOutAt)))
