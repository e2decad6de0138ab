import { type Sending, SendingQueue } from '@/components/files/uploads/sending-queue'
import { api } from '@/lib/api/client'

type Taken = { documentId: string | null }
export type Taking = Sending & Taken

/** Received files on their way to the clerk's queue, each a letter of its own; registering goes on meanwhile. */
export const intake = new SendingQueue<Taken>({
  // The id of the row is the key of the act: a lost answer and a second try take the letter in once.
  deliver: async ({ id, name, sha256 }) => {
    const { documentId } = await api.registry.intake({ sha256, fileName: name }, { context: { idempotencyKey: id } })
    return { documentId }
  },
})

/** Takes files in as letters. */
export const takeIn = (files: File[]): void => intake.add(files, { documentId: null })
