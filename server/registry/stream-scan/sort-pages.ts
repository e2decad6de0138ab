import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { scanPages, scanParts, scanStreams } from '@/db/schema'
import { documentsByBarcode } from '../../journals'
import { newId } from '../../kernel/ids'
import { mayRegister } from '../policy'
import { getStream, type Stream } from './pieces'
import { scannerOf } from './scanner-of'
import { type StreamPart, splitStream } from './split-stream'

/** Puts the pages of a stack that was read into pieces, by the rights its clerk has at this moment (V-23.04, V-23.08). */
export async function sortPages(tx: Tx, streamId: string): Promise<void> {
  const stream = await getStream(tx, streamId, { lock: true })
  if (stream.state !== 'reading') return
  const rows = await tx.select().from(scanPages).where(eq(scanPages.streamId, streamId)).orderBy(asc(scanPages.page))
  const cards = await cardsFor(
    tx,
    stream,
    rows.flatMap(({ codes }) => codes),
  )
  const pages = rows.map(({ page, reading, codes, torn }) => ({
    page,
    read: reading === 'read' ? { codes, torn } : null,
  }))
  for (const part of splitStream(pages, (code) => cards.get(code))) await keepPart(tx, streamId, part)
  await tx.update(scanStreams).set({ state: 'attaching' }).where(eq(scanStreams.id, streamId))
}

async function cardsFor(tx: Tx, stream: Stream, codes: string[]): Promise<Map<string, string>> {
  const clerk = await scannerOf(tx, stream)
  return clerk && mayRegister(clerk) === true ? documentsByBarcode(tx, clerk, codes) : new Map()
}

async function keepPart(tx: Tx, streamId: string, { pages, code, documentId, reason }: StreamPart): Promise<void> {
  const id = newId()
  await tx
    .insert(scanParts)
    .values({ id, streamId, code, documentId, reason, state: documentId ? 'awaiting' : 'loose' })
  await tx
    .update(scanPages)
    .set({ partId: id })
    .where(and(eq(scanPages.streamId, streamId), inArray(scanPages.page, pages), isNull(scanPages.partId)))
}
