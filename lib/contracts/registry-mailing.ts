import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Ability, PersonRef } from './documents'
import { Addressee } from './requisites'

const documentId = z.uuid()
const tags = ['registry']

const Recipient = Addressee.pick({ position: true, name: true, address: true })

/** What the head of the unit has signed, or is to sign, under a mailing list. */
export const MailingSignature = z.object({
  digest: z.string().describe('of the recipients as they are now; what is signed names it'),
  recipients: z.array(Recipient).describe('those the digest is of'),
  signed: z
    .object({
      by: PersonRef,
      onBehalfOf: z.string().nullable(),
      at: z.string(),
      recipients: z.number().int(),
      standing: z.boolean().describe('false where the recipients have changed since'),
    })
    .nullable(),
  asked: z.string().nullable().describe('whose signature was asked for and is awaited'),
  head: z.string().nullable().describe('who would be asked: the nearest head over the executor'),
  abilities: z.object({ ask: Ability, sign: Ability }),
})
export type MailingSignature = z.infer<typeof MailingSignature>

export const mailingContract = {
  mailingSignature: oc
    .route({
      method: 'GET',
      path: '/registry/outgoing/{documentId}/mailing-signature',
      summary: 'The signature of the unit head under the mailing list of a letter; null where it has no list',
      tags,
    })
    .input(z.object({ documentId }))
    .output(MailingSignature.nullable()),
  askMailingSignature: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/mailing-signature/request',
      summary: 'Ask the head of the executor’s unit to sign the mailing list',
      tags,
    })
    .input(z.object({ documentId }))
    .output(z.object({ asked: z.string() })),
  signMailing: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/mailing-signature',
      summary: 'Sign the mailing list of a letter as the head of the executor’s unit',
      tags,
    })
    .input(z.object({ documentId, digest: z.string().length(64).describe('of the recipients that were read') }))
    .output(z.object({ signedAt: z.string() })),
}
