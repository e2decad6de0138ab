import { and, eq, sql } from 'drizzle-orm'
import { documents } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import type { DocumentRow } from './load-document'
import { touchDocument } from './timeline'

type Change = {
  set: Partial<typeof documents.$inferInsert>
  /** The version the person saw; an older one means that somebody changed the card since. */
  expectedVersion?: number
}

/** Changes fields of a card without moving it in its life cycle; what somebody else changed meanwhile is never overwritten. */
export async function changeCard(
  ctx: CommandContext,
  { id, version }: Pick<DocumentRow, 'id' | 'version'>,
  { set, expectedVersion = version }: Change,
): Promise<number> {
  const [changed] = await ctx.tx
    .update(documents)
    .set({ ...set, version: sql`${documents.version} + 1` })
    .where(and(eq(documents.id, id), eq(documents.version, expectedVersion)))
    .returning({ version: documents.version })
  if (!changed) throw new DomainError('conflict', 'documents.changed_meanwhile', { version })
  await touchDocument(ctx, id, changed.version)
  ctx.emit('documents.changed', { documentId: id })
  return changed.version
}
