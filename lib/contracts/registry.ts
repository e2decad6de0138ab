import { oc } from '@orpc/contract'
import { z } from 'zod'
import { IncomingRequisites } from './requisites'

const documentId = z.uuid()
const tags = ['registry']
const Method = z.enum(['post', 'courier', 'email', 'medo', 'fax', 'in_person'])

export const IncomingFields = z.object({
  title: z.string().trim().min(1).max(1000).describe('содержание'),
  correspondentId: z.uuid(),
  theirNumber: z.string().trim().max(100).nullish(),
  theirDate: z.iso.date().nullish(),
  access: z.enum(['common', 'dsp']).default('common'),
  dueDate: z.iso.date().nullish(),
  onControl: z.boolean().default(false),
  requisites: IncomingRequisites,
})

export const registryContract = {
  intake: oc
    .route({
      method: 'POST',
      path: '/registry/intake',
      summary: 'Put a received letter into the queue, with its scan',
      tags,
    })
    .input(
      z.object({
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullish(),
        fileName: z.string().trim().max(255).nullish(),
        title: z.string().trim().max(1000).nullish(),
      }),
    )
    .output(z.object({ documentId: z.uuid() })),
  queue: oc
    .route({
      method: 'GET',
      path: '/registry/queue',
      summary: 'Letters waiting for registration, and signed ones of ours',
      tags,
    })
    .input(z.object({}))
    .output(
      z.array(
        z.object({
          documentId: z.uuid(),
          flow: z.enum(['incoming', 'outgoing', 'internal']),
          state: z.string(),
          title: z.string(),
          correspondent: z.string().nullable(),
          theirNumber: z.string().nullable(),
          draftNumber: z.string().nullable(),
          regNumber: z.string().nullable(),
          at: z.string(),
        }),
      ),
    ),
  saveCard: oc
    .route({
      method: 'PUT',
      path: '/registry/cards/{documentId}',
      summary: 'Save the card of a letter in the queue',
      tags,
    })
    .input(
      IncomingFields.partial({ correspondentId: true, title: true }).extend({
        documentId,
        expectedVersion: z.number().int().optional(),
      }),
    )
    .output(z.object({ documentId: z.uuid(), version: z.number().int() })),
  findDuplicates: oc
    .route({ method: 'GET', path: '/registry/duplicates', summary: 'Letters that may be the same one', tags })
    .input(
      z.object({
        correspondentId: z.uuid(),
        theirNumber: z.string().max(100).optional(),
        theirDate: z.iso.date().optional(),
        except: z.uuid().optional(),
      }),
    )
    .output(
      z.array(
        z.object({
          documentId: z.uuid(),
          title: z.string(),
          number: z.string().nullable(),
          date: z.string().nullable(),
          theirNumber: z.string().nullable(),
          theirDate: z.string().nullable(),
        }),
      ),
    ),
  findOurs: oc
    .route({ method: 'GET', path: '/registry/ours', summary: 'Our own letters by number, to link the answer to', tags })
    .input(z.object({ number: z.string().trim().min(1).max(100) }))
    .output(z.array(z.object({ documentId: z.uuid(), title: z.string(), number: z.string(), date: z.string() }))),
  registerIncoming: oc
    .route({
      method: 'POST',
      path: '/registry/cards/{documentId}/registration',
      summary: 'Register a received letter: the number is given now',
      tags,
    })
    .input(IncomingFields.extend({ documentId, journalId: z.uuid().nullish(), linkToId: z.uuid().nullish() }))
    .output(z.object({ documentId: z.uuid(), regNumber: z.string(), regDate: z.string(), version: z.number().int() })),
  refuse: oc
    .route({
      method: 'POST',
      path: '/registry/cards/{documentId}/refusal',
      summary: 'Refuse registration with a reason',
      tags,
    })
    .input(z.object({ documentId, reason: z.string().trim().min(1).max(1000) }))
    .output(z.object({ state: z.string() })),
  outgoing: oc
    .route({
      method: 'GET',
      path: '/registry/outgoing/{documentId}',
      summary: 'What the clerk has to do with a signed document',
      tags,
    })
    .input(z.object({ documentId }))
    .output(
      z.object({
        state: z.string(),
        nextNumber: z.string().nullable(),
        dispatches: z.array(
          z.object({
            id: z.uuid(),
            method: Method,
            sentOn: z.string(),
            result: z.enum(['sent', 'failed']),
            trackNumber: z.string().nullable(),
            note: z.string().nullable(),
          }),
        ),
        proposedLink: z.object({ documentId: z.uuid(), number: z.string().nullable(), title: z.string() }).nullable(),
        linked: z.boolean(),
        abilities: z.object({
          register: z.union([z.literal(true), z.string()]),
          dispatch: z.union([z.literal(true), z.string()]),
          link: z.union([z.literal(true), z.string()]),
        }),
      }),
    ),
  registerOutgoing: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/registration',
      summary: 'Register a signed document: number, date, rendition',
      tags,
    })
    .input(z.object({ documentId, journalId: z.uuid().nullish() }))
    .output(z.object({ documentId: z.uuid(), regNumber: z.string(), regDate: z.string() })),
  dispatch: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/dispatch',
      summary: 'Record how the document was sent',
      tags,
    })
    .input(
      z.object({
        documentId,
        method: Method,
        sentOn: z.iso.date(),
        result: z.enum(['sent', 'failed']).default('sent'),
        trackNumber: z.string().trim().max(50).nullish(),
        note: z.string().trim().max(1000).nullish(),
      }),
    )
    .output(z.object({ state: z.string() })),
  linkCards: oc
    .route({
      method: 'POST',
      path: '/registry/outgoing/{documentId}/links',
      summary: 'Link the reply with the request it answers',
      tags,
    })
    .input(z.object({ documentId, requestId: z.uuid() }))
    .output(z.object({ state: z.string() })),
}
