import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { scanPages, scanParts, scanStreams } from '@/db/schema'
import { cutOut } from '../../files'
import { personOf } from '../../kernel/actor'
import type { CommandContext } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'

export type Stream = typeof scanStreams.$inferSelect
export type Part = typeof scanParts.$inferSelect
export type Piece = { stream: Stream; part: Part; pages: number[] }

/** A stack by its id; throws `registry.no_stream`. `lock` lets one act after another decide about its pages. */
export async function getStream(db: DbOrTx, streamId: string, { lock = false } = {}): Promise<Stream> {
  const base = db.select().from(scanStreams).where(eq(scanStreams.id, streamId))
  const [stream] = lock ? await base.for('no key update') : await base
  if (!stream) throw new DomainError('not_found', 'registry.no_stream')
  return stream
}

/**
 * Takes pages that have landed nowhere as one piece, under the lock of their stack: a page goes one way only, whoever else
 * reaches for it. Throws `registry.pages_gone`.
 */
export async function takePiece(tx: Tx, streamId: string, wanted: readonly number[]): Promise<Piece> {
  const stream = await getStream(tx, streamId, { lock: true })
  const pages = [...new Set(wanted)].sort((a, b) => a - b)
  const rows = await tx
    .select({ part: scanParts })
    .from(scanPages)
    .innerJoin(scanParts, eq(scanParts.id, scanPages.partId))
    .where(and(eq(scanPages.streamId, streamId), inArray(scanPages.page, pages)))
    .orderBy(asc(scanPages.page))
  const first = rows[0]?.part
  const free = rows.every(({ part }) => part.state === 'loose' || part.state === 'awaiting')
  if (!first || rows.length !== pages.length || !free) throw new DomainError('conflict', 'registry.pages_gone')
  return { stream, part: first, pages }
}

/** The pages as one PDF; throws `registry.pages_unreadable` where none comes out. */
export async function cutPiece({ stream, pages }: Piece): Promise<Uint8Array> {
  const pdf = await cutOut(stream, pages)
  if (!pdf) throw new DomainError('invalid', 'registry.pages_unreadable')
  return pdf
}

type Landing =
  | { state: 'attached' | 'queued'; documentId: string; attachmentId: string | null }
  | { state: 'discarded'; note: string }

/** Writes down where a piece went; what a clerk left of a larger one stays as it was. */
export async function landPiece(ctx: CommandContext, { stream, part, pages }: Piece, landing: Landing): Promise<void> {
  const { tx } = ctx
  const landed = { ...landing, decidedBy: personOf(ctx.actor), decidedAt: ctx.now }
  const { id, streamId, code, reason } = part
  const theirs = await tx.select({ page: scanPages.page }).from(scanPages).where(eq(scanPages.partId, id))
  if (theirs.length === pages.length && theirs.every(({ page }) => pages.includes(page))) {
    await tx.update(scanParts).set(landed).where(eq(scanParts.id, id))
  } else {
    const own = newId()
    await tx.insert(scanParts).values({ id: own, streamId, code, reason, ...landed })
    await tx
      .update(scanPages)
      .set({ partId: own })
      .where(and(eq(scanPages.streamId, streamId), inArray(scanPages.page, pages)))
    await tx.delete(scanParts).where(and(eq(scanParts.streamId, streamId), isEmpty(tx)))
  }
  touchStream(ctx, stream.id)
}

const isEmpty = (tx: Tx) =>
  notExists(tx.select({ one: sql`1` }).from(scanPages).where(eq(scanPages.partId, scanParts.id)))

/** Tells the registrars' screens that a stack moved on. */
export const touchStream = (ctx: Pick<CommandContext, 'touch'>, streamId: string): void => {
  for (const entity of ['streams', `stream:${streamId}`]) ctx.touch({ entity, version: 0, rooms: ['registry'] })
}
