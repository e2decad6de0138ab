import { type Sending, SendingQueue } from '@/components/files/uploads/sending-queue'
import { api } from '@/lib/api/client'

type Taken = {
  documentId: string | null
  /** The receipt of mail it came in. */
  batchId: string | null
}
export type Taking = Sending & Taken

/** Received files on their way to the clerk's queue, each a letter of its own; registering goes on meanwhile. */
export const intake = new SendingQueue<Taken>({
  // The id of the row is the key of the act: a lost answer and a second try take the letter in once.
  deliver: async ({ id, name, sha256 }, { batchId }) => {
    const item = { sha256, fileName: name, batchId }
    const { documentId } = await api.registry.intake(item, { context: { idempotencyKey: id } })
    return { documentId }
  },
})

/** Takes files in as letters, of a receipt of mail where one is open. */
export const takeIn = (files: File[], batchId: string | null = null): void =>
  intake.add(files, { documentId: null, batchId })
