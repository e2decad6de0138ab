import { and, eq, inArray, type SQL } from 'drizzle-orm'
import { workItems } from '@/db/schema'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { newId } from '../kernel/ids'
import { grant } from './grants'
import { touchPerson } from './touch-person'

export type WorkItemKind = (typeof workItems.$inferInsert)['kind']

export type NewWorkItem = {
  documentId: string
  personId: string
  kind: WorkItemKind
  sourceId?: string | null
  dueAt?: Date | null
  note?: string | null
}

/** Gives a person a work item (задание); they can read the document from that moment and their cabinet shows it. */
export async function openWorkItem(ctx: CommandContext, item: NewWorkItem): Promise<string> {
  const id = newId()
  await ctx.tx.insert(workItems).values({ ...item, id, openedAt: ctx.now })
  await grant(ctx, item.documentId, [`p:${item.personId}`], 'read')
  touchPerson(ctx, item.personId)
  return id
}

export type WorkItemFilter = {
  documentId?: string
  sourceId?: string
  personId?: string
  kind?: WorkItemKind
  id?: string
}

/** Closes every open item that fits, as done or withdrawn; returns whose they were. Already closed ones stay as they are. */
export async function closeWorkItems(
  ctx: CommandContext,
  filter: WorkItemFilter & { outcome: 'done' | 'withdrawn' },
): Promise<string[]> {
  const { outcome, ...by } = filter
  const conditions: SQL[] = [eq(workItems.state, 'open')]
  for (const [key, value] of Object.entries(by)) {
    if (value !== undefined) conditions.push(eq(workItems[key as keyof WorkItemFilter], value))
  }
  if (conditions.length === 1) throw new Error('closeWorkItems without a filter would close the whole office')
  const closed = await ctx.tx
    .update(workItems)
    .set({ state: outcome, closedAt: ctx.now, closedBy: personOf(ctx.actor) })
    .where(and(...conditions))
    .returning({ personId: workItems.personId })
  for (const { personId } of closed) touchPerson(ctx, personId)
  return closed.map((row) => row.personId)
}

type Moved = { documentId: string; kinds: WorkItemKind[]; dueAt: Date }

/** Sets another term to what is open on a document of these kinds; whose it is sees it in the cabinet. */
export async function moveWorkItems(ctx: CommandContext, { documentId, kinds, dueAt }: Moved): Promise<void> {
  const moved = await ctx.tx
    .update(workItems)
    .set({ dueAt })
    .where(and(eq(workItems.documentId, documentId), eq(workItems.state, 'open'), inArray(workItems.kind, kinds)))
    .returning({ personId: workItems.personId })
  for (const { personId } of moved) touchPerson(ctx, personId)
}
