import { and, eq, sql } from 'drizzle-orm'
import { documents } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { type DocumentAct, type Flow, nextState } from './lifecycle'
import type { DocumentRow } from './load-document'

type Change = Partial<typeof documents.$inferInsert>

/**
 * Moves a document by an act of its life cycle, with the fields that change in the same act. Compare-and-set on the
 * state: when somebody moved it first, nothing is written and the caller learns the state it is in.
 */
export async function transition<D extends Pick<DocumentRow, 'id' | 'state'> & { flow: Flow }>(
  ctx: CommandContext,
  document: D,
  { act, set = {} }: { act: DocumentAct; set?: Change },
): Promise<{ state: string; version: number }> {
  const state = nextState(document.flow, document.state, act)
  const [moved] = await ctx.tx
    .update(documents)
    .set({ ...set, state, version: sql`${documents.version} + 1`, lastEventAt: ctx.now })
    .where(and(eq(documents.id, document.id), eq(documents.state, document.state)))
    .returning({ state: documents.state, version: documents.version })
  if (!moved) throw new DomainError('conflict', 'documents.changed_meanwhile')
  ctx.emit('documents.changed', { documentId: document.id })
  return moved
}
