import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Ability } from './documents'

const path = '/documents/{documentId}/own-receipt'
const input = z.object({ documentId: z.uuid() })
const tags = ['registry']

/** A document registered at one desk of the office comes to another one that has journals of its own (V-18.04, V-18.05). */
export const ownReceiptContract = {
  receivable: oc
    .route({
      method: 'GET',
      path,
      summary: 'Whether this registrar may receive a registered document at the own desk',
      tags,
    })
    .input(input)
    .output(z.object({ receive: Ability })),
  receiveSent: oc
    .route({
      method: 'POST',
      path,
      summary: 'Put a document registered elsewhere in the office into the queue, with its card, files and a link',
      tags,
    })
    .input(input)
    .output(z.object({ documentId: z.uuid() })),
}
