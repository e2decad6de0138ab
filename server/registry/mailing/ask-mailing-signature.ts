import { registryContract } from '@/lib/contracts/registry'
import { getPerson } from '../../directory'
import { addTimeline, closeWorkItems, loadDocument, openWorkItem } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { allOf } from '../../kernel/policy'
import { canDrawSheet } from '../policy'
import { mailingOf, mailingSignaturesOf } from './mailing-of'
import { mailingSigners } from './mailing-signers'
import { mailingOpen } from './rules'

/**
 * Asks the nearest head over the executor to sign the mailing list: it stands in their cabinet until then. Throws
 * `registry.no_mailing_list`, `registry.mailing_signed`, `registry.mailing_gone`, `registry.unit_has_no_head`.
 */
export const askMailingSignature = defineCommand(registryContract.askMailingSignature, {
  name: 'registry.askMailingSignature',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: (actor, document) => allOf(canDrawSheet(actor, document), mailingOpen(document)),
  async run(ctx, { documentId }, document) {
    const now = mailingOf(document.requisites)
    if (!now) throw new DomainError('invalid', 'registry.no_mailing_list')
    const signed = (await mailingSignaturesOf(ctx.tx, [documentId])).get(documentId)
    if (signed?.digest === now.digest) throw new DomainError('conflict', 'registry.mailing_signed')
    const [personId] = await mailingSigners(ctx.tx, document)
    if (!personId) throw new DomainError('conflict', 'registry.unit_has_no_head')
    await closeWorkItems(ctx, { documentId, kind: 'sign_list', outcome: 'withdrawn' })
    await openWorkItem(ctx, { documentId, personId, kind: 'sign_list' })
    const { name } = await getPerson(ctx.tx, personId)
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.mailing_asked', data: { name } })
    return { asked: name }
  },
  audit: ({ documentId }, { asked }) => ({ stream: `document:${documentId}`, detail: { asked } }),
})
