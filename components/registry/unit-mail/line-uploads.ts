import { type Sending, SendingQueue } from '@/components/files/uploads/sending-queue'
import type { UnitMailEntry } from '@/lib/contracts/registry-unit-mail'

/** A file of a line, stored by the office. */
export type LineFile = UnitMailEntry['files'][number]
type To = { lineKey: string; role: LineFile['role']; onStored: (file: LineFile) => void }
export type LineUpload = Sending & To

/** Files on their way to lines of a register that is being written; a stored one leaves the queue and stands in its line. */
export const lineUploads = new SendingQueue<To>({
  deliver: async ({ name, sha256 }, { role, onStored }) => {
    onStored({ role, name, sha256 })
    return null
  },
})
