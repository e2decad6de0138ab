import { and, eq, sql } from 'drizzle-orm'
import { documents, timelineItems, timelineReads, workItems } from '@/db/schema'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { newId } from '../kernel/ids'
import { touchPerson } from './touch-person'

export type TimelineEntry = {
  documentId: string
  kind: 'message' | 'event' | 'visa' | 'signature' | 'assignment' | 'delivery'
  /** Which event; the text is made from it and `data` on the screen: `registry.registered`. */
  name: string
  data?: Record<string, unknown>
  onBehalfOf?: string | null
  order?: string | null
  mentions?: string[]
  replyToId?: string | null
}

/**
 * Adds one item to the document's feed. The document row counts items, so two writers never get one place. Its version
 * does not grow: what is said in the room must not refuse a change of the card that somebody is typing. Everyone in the
 * room and everyone who owes something on it is told after the commit; words change the feed only, an event perhaps all.
 */
export async function addTimeline(ctx: CommandContext, entry: TimelineEntry): Promise<{ id: string; seq: number }> {
  const { tx, actor, now } = ctx
  const [document] = await tx
    .update(documents)
    .set({ lastSeq: sql`${documents.lastSeq} + 1`, lastEventAt: now })
    .where(eq(documents.id, entry.documentId))
    .returning({ seq: documents.lastSeq })
  if (!document) throw new Error(`No document ${entry.documentId} for a timeline item`)
  const id = newId()
  const { data = {}, mentions = [], ...rest } = entry
  await tx
    .insert(timelineItems)
    .values({ ...rest, id, seq: document.seq, data, mentions, actorId: personOf(actor), createdAt: now })
  if (!actor.system) await markOwn(ctx, entry.documentId, document.seq)
  const room = `document:${entry.documentId}`
  if (entry.kind === 'message') ctx.touch({ entity: `feed:${entry.documentId}`, version: document.seq, rooms: [room] })
  else ctx.touch({ entity: room, version: 0, rooms: [room] })
  await touchCabinets(ctx, entry.documentId)
  return { id, seq: document.seq }
}

type Said = { id: string; documentId: string }

/** Tells the room, and the cabinets that may show them, that words stand differently; nobody has more to read for it. */
export async function touchWords(ctx: CommandContext, item: Said): Promise<void> {
  touchFeed(ctx, item)
  await touchCabinets(ctx, item.documentId)
}

/** Tells the room that something already in its feed has changed: the end of it, and this item wherever it is open. */
export function touchFeed(ctx: CommandContext, { id, documentId }: Said): void {
  const rooms = [`document:${documentId}`]
  ctx.touch({ entity: `feed:${documentId}`, version: 0, rooms })
  ctx.touch({ entity: `item:${id}`, version: 0, rooms })
}

/** What one wrote or did oneself is not unread, where everything before it was read. */
async function markOwn({ tx, actor }: CommandContext, documentId: string, seq: number): Promise<void> {
  const { personId } = actor
  if (seq === 1) await tx.insert(timelineReads).values({ documentId, personId, lastSeq: seq }).onConflictDoNothing()
  const mine = and(eq(timelineReads.documentId, documentId), eq(timelineReads.personId, personId))
  await tx
    .update(timelineReads)
    .set({ lastSeq: seq })
    .where(and(mine, eq(timelineReads.lastSeq, seq - 1)))
}

/** Tells the room, and the cabinets of everyone the document concerns, that it changed. */
export async function touchDocument(ctx: CommandContext, documentId: string, version: number): Promise<void> {
  ctx.touch({ entity: `document:${documentId}`, version, rooms: [`document:${documentId}`] })
  await touchCabinets(ctx, documentId)
}

async function touchCabinets(ctx: CommandContext, documentId: string): Promise<void> {
  for (const personId of await concernedPeople(ctx, documentId)) touchPerson(ctx, personId)
}

/** People named in the grants or owing something: those whose cabinet lists the document. */
export async function concernedPeople({ tx }: Pick<CommandContext, 'tx'>, documentId: string): Promise<string[]> {
  const rows = (await tx.execute(sql`
    select substr(principal, 3) as id from document_grants where document_id = ${documentId} and principal like 'p:%'
    union select ${workItems.personId}::text from ${workItems} where ${workItems.documentId} = ${documentId} and ${workItems.state} = 'open'`)) as unknown as {
    id: string
  }[]
  return rows.map((row) => row.id)
}
