import { type Sending, SendingQueue } from '@/components/files/uploads/sending-queue'
import { api } from '@/lib/api/client'

type Taken = { streamId: string | null }
export type TakingStack = Sending & Taken

/** Stacks from the scanner on their way to be sorted; the clerk may go on meanwhile. */
export const stacks = new SendingQueue<Taken>({
  // The id of the row is the key of the act: a lost answer and a second try take the stack once.
  deliver: async ({ id, name, sha256 }) => {
    const { streamId } = await api.registry.startStream({ sha256, name }, { context: { idempotencyKey: id } })
    return { streamId }
  },
})

export const STACK_TYPES = '.pdf,.tif,.tiff'

/** Takes files as stacks to be sorted by their labels. */
export const takeStacks = (files: File[]): void => stacks.add(files, { streamId: null })
