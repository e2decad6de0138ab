import { registryContract } from '@/lib/contracts/registry'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import { createDocument, grant, openWorkItem } from '../documents'
import { attach, requireOwnUpload } from '../files'
import { defineCommand } from '../kernel/command'
import { mayRegister } from './policy'
import { touchRegistry } from './touch-registry'

/** Puts a received letter into the registry's queue; the scan comes with it or a reason must be given at registration. */
export const intake = defineCommand(registryContract.intake, {
  name: 'registry.intake',
  load: async (tx, { sha256 }, actor) => (sha256 ? requireOwnUpload(tx, actor, sha256) : undefined),
  policy: mayRegister,
  async run(ctx, { sha256, fileName, title, urgency }) {
    const name = fileName || 'Скан.pdf'
    const { id } = await createDocument(ctx, {
      kind: 'incoming',
      title: title || name.replace(/\.[a-z0-9]+$/i, '') || 'Без названия',
      requisites: IncomingRequisites.parse({ urgency }),
    })
    await grant(ctx, id, ['r:registry.register'], 'read')
    if (sha256) await attach(ctx, { documentId: id, sha256, name, role: 'scan' })
    await openWorkItem(ctx, { documentId: id, personId: ctx.actor.personId, kind: 'register' })
    touchRegistry(ctx)
    return { documentId: id }
  },
  audit: ({ sha256, fileName }, { documentId }) => ({ stream: `document:${documentId}`, detail: { sha256, fileName } }),
})
