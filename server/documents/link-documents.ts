import { documentLinks } from '@/db/schema'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'

export type LinkKind = (typeof documentLinks.$inferInsert)['kind']

/** Links two cards; the link is read from both sides. Linking again changes nothing and says so. */
export async function linkDocuments(
  ctx: CommandContext,
  link: { fromId: string; toId: string; kind: LinkKind },
): Promise<boolean> {
  const made = await ctx.tx
    .insert(documentLinks)
    .values({ ...link, createdBy: personOf(ctx.actor), createdAt: ctx.now })
    .onConflictDoNothing()
    .returning()
  return made.length > 0
}
