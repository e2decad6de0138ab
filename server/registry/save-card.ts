import { registryContract } from '@/lib/contracts/registry'
import { changeCard, loadDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { getOrganisation, noteOrganisationUse } from '../organisations'
import { mayRegister } from './policy'
import { registrableIncoming, requireState } from './rules'
import { touchRegistry } from './touch-registry'

/** «Сохранить и отложить»: the card keeps what was typed, the letter stays in the queue without a number (V-10.05). */
export const saveCard = defineCommand(registryContract.saveCard, {
  name: 'registry.saveCard',
  async load(tx, { documentId, correspondentId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    if (correspondentId) await getOrganisation(tx, correspondentId)
    return document
  },
  policy: mayRegister,
  async run(ctx, { documentId, expectedVersion, title, ...fields }, document) {
    requireState(registrableIncoming(document), document)
    const set = { ...fields, ...(title ? { title } : {}) }
    const version = await changeCard(ctx, document, { set, expectedVersion })
    if (fields.correspondentId) await noteOrganisationUse(ctx, fields.correspondentId)
    touchRegistry(ctx)
    return { documentId, version }
  },
  audit: ({ documentId, title }) => ({ stream: `document:${documentId}`, detail: { title } }),
})
