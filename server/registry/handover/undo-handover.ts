import { and, eq, isNull } from 'drizzle-orm'
import { originalHandouts, paperOriginals } from '@/db/schema'
import type { CommandContext } from '../../kernel/command'
import type { Register } from './lock-register'

/** An original is with the office-work department again; only what this register did is undone: a place set since stays. */
export async function undoHandover(
  { tx, now, actor }: CommandContext,
  { id }: Pick<Register, 'id'>,
  documentId: string,
): Promise<void> {
  await tx
    .delete(paperOriginals)
    .where(and(eq(paperOriginals.documentId, documentId), eq(paperOriginals.registerId, id)))
  const ofThis = and(eq(originalHandouts.documentId, documentId), eq(originalHandouts.registerId, id))
  await tx
    .update(originalHandouts)
    .set({ returnedAt: now, takenBy: actor.personId })
    .where(and(ofThis, isNull(originalHandouts.returnedAt)))
}
