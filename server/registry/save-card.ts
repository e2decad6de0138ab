import { registryContract } from '@/lib/contracts/registry'
import { changeCard, loadDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { chooseOrganisation, noteOrganisationUse } from '../organisations'
import { ownFields, withAdditional } from './own-fields'
import { mayRegister } from './policy'
import { registrableIncoming, requireState } from './rules'
import { touchRegistry } from './touch-registry'

/** «Сохранить и отложить»: the card keeps what was typed, the letter stays in the queue without a number (V-10.05). */
export const saveCard = defineCommand(registryContract.saveCard, {
  name: 'registry.saveCard',
  async load(tx, { documentId, correspondentId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const kept = [document.correspondentId]
    const chosen = correspondentId ? await chooseOrganisation(tx, actor, { id: correspondentId, kept }) : null
    return { document, chosen }
  },
  policy: mayRegister,
  async run(ctx, { documentId, expectedVersion, title, ...fields }, { document, chosen }) {
    requireState(registrableIncoming(document), document)
    const named = fields.correspondentId ? { correspondentId: chosen?.id } : {}
    const own = await withAdditional(ctx.tx, ownFields(fields, document), document)
    const set = { ...own, ...named, ...(title ? { title } : {}) }
    const version = await changeCard(ctx, document, { set, expectedVersion })
    if (set.access !== document.access) ctx.emit('documents.accessChanged', { documentId, personIds: [] })
    if (chosen) await noteOrganisationUse(ctx, chosen.id)
    touchRegistry(ctx)
    return { documentId, version }
  },
  audit: ({ documentId, title }) => ({ stream: `document:${documentId}`, detail: { title } }),
})
