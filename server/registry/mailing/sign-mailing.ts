import { mailingSignatures } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, closeWorkItems, loadDocument } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { allOf } from '../../kernel/policy'
import { touchRegistry } from '../touch-registry'
import { mailingOf, mailingSignaturesOf } from './mailing-of'
import { mailingSigners } from './mailing-signers'
import { canSignMailing, mailingBehalf, mailingOpen } from './rules'

/**
 * The head of the executor's unit signs the mailing list of a letter, or who acts for them; only the recipients that were read
 * are signed, and the signature falls with the first change of them. Throws `registry.no_mailing_list`,
 * `registry.mailing_changed`, `registry.mailing_signed`, `registry.mailing_gone`, `registry.not_unit_head`.
 */
export const signMailing = defineCommand(registryContract.signMailing, {
  name: 'registry.signMailing',
  async load(tx, { documentId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const signers = await mailingSigners(tx, document)
    return { document, signers, behalf: mailingBehalf(actor, signers) }
  },
  policy: (actor, { document, signers }) => allOf(canSignMailing(actor, signers), mailingOpen(document)),
  async run(ctx, { documentId, digest }, { document, behalf }) {
    const now = mailingOf(document.requisites)
    if (!now) throw new DomainError('invalid', 'registry.no_mailing_list')
    if (now.digest !== digest) throw new DomainError('conflict', 'registry.mailing_changed')
    const before = (await mailingSignaturesOf(ctx.tx, [documentId])).get(documentId)
    if (before?.digest === digest) throw new DomainError('conflict', 'registry.mailing_signed')
    const recipients = now.mailing.members.length
    const signature = {
      ...{ digest, recipients, signedAt: ctx.now },
      ...{ signedBy: ctx.actor.personId, signedFor: behalf?.onBehalfOf ?? null },
    }
    await ctx.tx
      .insert(mailingSignatures)
      .values({ documentId, ...signature })
      .onConflictDoUpdate({ target: mailingSignatures.documentId, set: signature })
    await closeWorkItems(ctx, { documentId, kind: 'sign_list', outcome: 'done' })
    const event = { documentId, kind: 'event', name: 'registry.mailing_signed' } as const
    await addTimeline(ctx, { ...event, ...behalf, data: { count: recipients } })
    touchRegistry(ctx)
    return { signedAt: ctx.now.toISOString() }
  },
  audit: ({ documentId, digest }, _, { behalf }) => ({
    stream: `document:${documentId}`,
    ...behalf,
    detail: { digest },
  }),
})
