import { registryContract } from '@/lib/contracts/registry'
import { requireOwnUpload } from '../files'
import { defineCommand } from '../kernel/command'
import { mayRegister } from './policy'
import { receiveItem } from './receive-item'

/** Puts a received letter into the registry's queue; the scan comes with it or a reason must be given at registration. */
export const intake = defineCommand(registryContract.intake, {
  name: 'registry.intake',
  load: async (tx, { sha256 }, actor) => (sha256 ? requireOwnUpload(tx, actor, sha256) : undefined),
  policy: mayRegister,
  async run(ctx, { sha256, fileName, title, ...what }) {
    const name = fileName || 'Скан.pdf'
    const called = title || name.replace(/\.[a-z0-9]+$/i, '') || 'Без названия'
    const { documentId } = await receiveItem(ctx, { sha256, name, title: called, ...what })
    return { documentId }
  },
  audit: ({ sha256, fileName }, { documentId }) => ({ stream: `document:${documentId}`, detail: { sha256, fileName } }),
})
