import { and, eq, gt, isNull, ne, or, sql } from 'drizzle-orm'
import { timelineItems, timelineReads } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { touchPerson } from './touch-person'

/** Puts a person's reading mark before the newest thing others did, so that the document shows as unread again. */
export async function unreadLast(ctx: CommandContext, documentId: string): Promise<number> {
  const { personId } = ctx.actor
  const byOthers = or(isNull(timelineItems.actorId), ne(timelineItems.actorId, personId))
  const [newest] = await ctx.tx
    .select({ seq: sql<number | null>`max(${timelineItems.seq})` })
    .from(timelineItems)
    .where(and(eq(timelineItems.documentId, documentId), byOthers))
  const lastSeq = Math.max(0, (newest?.seq ?? 1) - 1)
  const mine = and(eq(timelineReads.documentId, documentId), eq(timelineReads.personId, personId))
  await ctx.tx
    .update(timelineReads)
    .set({ lastSeq })
    .where(and(mine, gt(timelineReads.lastSeq, lastSeq)))
  touchPerson(ctx, personId)
  return lastSeq
}
