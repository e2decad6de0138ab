import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { attachments } from '@/db/schema'
import type { Outbox } from '../kernel/outbox'

/** Tells the open screens of every document that holds this content: one reading serves them all. */
export async function touchHolders(tx: Tx, outbox: Outbox, sha256: string): Promise<void> {
  const holders = await tx
    .selectDistinct({ documentId: attachments.documentId })
    .from(attachments)
    .where(eq(attachments.sha256, sha256))
  for (const { documentId } of holders)
    outbox.touch({ entity: `files:${documentId}`, version: 0, rooms: [`document:${documentId}`] })
}
