import { registryContract } from '@/lib/contracts/registry'
import type { MailingSignature } from '@/lib/contracts/registry-mailing'
import { listWorkItems, loadDocument, personRefs } from '../../documents'
import { allOf } from '../../kernel/policy'
import { defineQuery } from '../../kernel/query'
import { canDrawSheet } from '../policy'
import { type MailingSignatureRow, mailingOf, mailingSignaturesOf } from './mailing-of'
import { mailingSigners } from './mailing-signers'
import { canSignMailing, mailingOpen } from './rules'

/** Who has signed the mailing list of a letter, whether the recipients are still those, and what is to be done. */
export const getMailingSignature = defineQuery(registryContract.mailingSignature, {
  name: 'registry.mailingSignature',
  async run({ db, actor }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    const now = mailingOf(document.requisites)
    if (!now) return null
    const row = (await mailingSignaturesOf(db, [documentId])).get(documentId)
    const open = (await listWorkItems(db, documentId, 'sign_list')).find(({ state }) => state === 'open')
    const signers = await mailingSigners(db, document)
    const ids = [row?.signedBy ?? null, row?.signedFor ?? null, open?.personId ?? null, signers[0] ?? null]
    const people = await personRefs(db, ids)
    const nameOf = (id?: string | null) => people.get(id ?? '')?.name ?? null
    const signed = row ? viewSignature(row, { people, digest: now.digest }) : null
    const due = allOf(mailingOpen(document), signed?.standing ? 'registry.mailing_signed' : true)
    return {
      ...{ digest: now.digest, recipients: now.mailing.members, signed },
      ...{ asked: nameOf(open?.personId), head: nameOf(signers[0]) },
      abilities: {
        ask: allOf(canDrawSheet(actor, document), due, signers.length ? true : 'registry.unit_has_no_head'),
        sign: allOf(canSignMailing(actor, signers), due),
      },
    }
  },
})

type Beside = { people: Awaited<ReturnType<typeof personRefs>>; digest: string }

function viewSignature(row: MailingSignatureRow, { people, digest }: Beside): MailingSignature['signed'] {
  const by = people.get(row.signedBy)
  if (!by) return null
  const { signedAt, signedFor, recipients } = row
  const onBehalfOf = people.get(signedFor ?? '')?.name ?? null
  return { by, onBehalfOf, at: signedAt.toISOString(), recipients, standing: row.digest === digest }
}
