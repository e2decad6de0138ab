import { registryContract } from '@/lib/contracts/registry'
import { requireOwnUpload } from '../files'
import { defineCommand } from '../kernel/command'
import { mayRegister } from './policy'
import { holdBatch } from './receipts/tie-item'
import { receiveItem } from './receive-item'

/**
 * Puts a received letter into the registry's queue; the scan comes with it or a reason must be given at registration. What
 * came with accepted mail is tied to its receipt. Throws `registry.batch_not_found`, `registry.batch_withdrawn`.
 */
export const intake = defineCommand(registryContract.intake, {
  name: 'registry.intake',
  async load(tx, { sha256, batchId }, actor) {
    if (sha256) await requireOwnUpload(tx, actor, sha256)
    return batchId ? holdBatch(tx, batchId) : null
  },
  policy: mayRegister,
  async run(ctx, { sha256, fileName, title, batchId: _, urgency, ...what }, batch) {
    const name = fileName || 'Скан.pdf'
    const called = title || name.replace(/\.[a-z0-9]+$/i, '') || 'Без названия'
    // What the provider of telegrams brings is a telegram, and stands before other mail.
    const marked = batch?.way === 'telegram' && urgency === 'none' ? 'telegram' : urgency
    const { documentId } = await receiveItem(ctx, { sha256, name, title: called, urgency: marked, batch, ...what })
    return { documentId }
  },
  audit: ({ sha256, fileName, batchId }, { documentId }) => ({
    stream: `document:${documentId}`,
    detail: { sha256, fileName, ...(batchId ? { batchId } : {}) },
  }),
})
