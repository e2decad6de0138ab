import { api } from '@/lib/api/client'
import type { FilePart } from '@/lib/files/parts'
import { type Sending, SendingQueue } from './sending-queue'

type To = { documentId: string; role: FilePart; limitMb: number }
export type Upload = Sending & To

const refusal = (code: string, data: Record<string, unknown> = {}) => Object.assign(new Error(code), { code, data })

/** Files on their way to documents; an attached one leaves the queue and is in the document's list. */
export const uploads = new SendingQueue<To>({
  check: (file, { limitMb }) => {
    if (file.size > limitMb * 1024 * 1024) throw refusal('files.too_large', { limitMb })
    if (file.size === 0) throw refusal('files.empty')
  },
  // The id of the row is the key of the act: a lost answer and a second try attach the file once.
  deliver: async ({ id, name, sha256 }, { documentId, role }) => {
    await api.files.attach({ documentId, sha256, name, role }, { context: { idempotencyKey: id } })
    return null
  },
})
