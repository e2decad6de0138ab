import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Ability, PersonRef } from './documents'

const documentId = z.uuid()
const attachmentId = z.uuid()
const handoutId = z.uuid()
const version = z.number().int().describe('the version that was changed; another one is a conflict')
const tags = ['registry']

export const AttachmentKind = z.enum(['medium', 'book', 'poster', 'other'])
export type AttachmentKind = z.infer<typeof AttachmentKind>

/** Where a paper original is: a cell of the office-work department, of an appeal the department for appeals. */
export const OriginalPlace = z.discriminatedUnion('in', [
  z.object({ in: z.literal('cell'), cell: z.string().trim().min(1).max(100) }),
  z.object({
    in: z.literal('department'),
    passedOn: z.iso.date(),
    receivedById: z.uuid().describe('who received it in the department for appeals'),
  }),
])
export type OriginalPlace = z.infer<typeof OriginalPlace>

const PlaceView = z.object({
  cell: z.string().nullable(),
  passedOn: z.string().nullable(),
  receivedBy: PersonRef.nullable(),
  placedBy: z.string(),
  placedAt: z.string(),
  register: z
    .object({ number: z.string(), received: z.boolean() })
    .nullable()
    .describe('the register it was passed by, and whether its receiver has signed (R-29.09)'),
  version: z.number().int(),
})

/** One hand-out of an original: to whom, until when, when it came back. */
export const HandoutView = z.object({
  id: handoutId,
  person: PersonRef,
  until: z.string().nullable(),
  daysLeft: z.number().int().nullable().describe('working days left; below zero is overdue'),
  purpose: z.string(),
  handedAt: z.string(),
  handedBy: z.string(),
  returnedAt: z.string().nullable(),
  takenBy: z.string().nullable(),
})
export type HandoutView = z.infer<typeof HandoutView>

const HolderView = z.object({ person: PersonRef, handedOn: z.string(), handedBy: z.string() })

/** What came with a document and is not copied. */
export const AttachmentView = z.object({
  id: attachmentId,
  kind: AttachmentKind,
  name: z.string(),
  holder: HolderView,
  before: z.array(HolderView).describe('who held it earlier, the latest first'),
  returnedOn: z.string().nullable(),
  returnedTo: z.string().nullable(),
  version: z.number().int(),
})
export type AttachmentView = z.infer<typeof AttachmentView>

export const OriginalView = z.object({
  documentId,
  original: Ability.describe('whether there is a paper original, or why there is none'),
  keptIn: z.enum(['cell', 'department']),
  place: PlaceView.nullable(),
  out: HandoutView.nullable(),
  log: z.array(HandoutView).describe('every hand-out, the latest first'),
  attachments: z.array(AttachmentView),
  abilities: z.object({ place: Ability, handOut: Ability, takeBack: Ability, attach: Ability }),
})
export type OriginalView = z.infer<typeof OriginalView>

/** An original that somebody has now. */
export const OriginalOutRow = HandoutView.extend({
  documentId,
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  cell: z.string().nullable(),
})
export type OriginalOutRow = z.infer<typeof OriginalOutRow>

const ofCard = '/registry/cards/{documentId}'
const versioned = z.object({ version: z.number().int() })

export const originalsContract = {
  original: oc
    .route({
      method: 'GET',
      path: `${ofCard}/original`,
      summary: 'Where the paper original and the physical attachments of a received document are',
      tags,
    })
    .input(z.object({ documentId }))
    .output(OriginalView),
  placeOriginal: oc
    .route({ method: 'PUT', path: `${ofCard}/original/place`, summary: 'Set where a paper original is kept', tags })
    .input(
      z.object({
        documentId,
        place: OriginalPlace,
        version: z.number().int().nullish().describe('of the place that is changed; none is the first place'),
      }),
    )
    .output(versioned),
  handOutOriginal: oc
    .route({ method: 'POST', path: `${ofCard}/original/handouts`, summary: 'Hand a paper original out', tags })
    .input(
      z.object({
        documentId,
        personId: z.uuid(),
        until: z.iso.date().nullish().describe('a working day'),
        purpose: z.string().trim().max(500).default(''),
      }),
    )
    .output(z.object({ id: handoutId })),
  takeOriginalBack: oc
    .route({
      method: 'POST',
      path: `${ofCard}/original/handouts/{handoutId}/return`,
      summary: 'Take a paper original back',
      tags,
    })
    .input(z.object({ documentId, handoutId }))
    .output(z.object({ returnedAt: z.string() })),
  originalsOut: oc
    .route({
      method: 'GET',
      path: '/registry/originals/out',
      summary: 'Paper originals that are handed out now, the overdue first',
      tags,
    })
    .input(z.object({ query: z.string().max(100).default('').describe('part of the name or position of who has it') }))
    .output(z.object({ rows: z.array(OriginalOutRow), total: z.number().int() })),
  addAttachment: oc
    .route({
      method: 'POST',
      path: `${ofCard}/attachments`,
      summary: 'Write down a physical attachment and who got it',
      tags,
    })
    .input(
      z.object({
        documentId,
        kind: AttachmentKind,
        name: z.string().trim().min(1).max(500),
        holderId: z.uuid().describe('the responsible executor'),
        handedOn: z.iso.date(),
      }),
    )
    .output(z.object({ id: attachmentId })),
  moveAttachment: oc
    .route({
      method: 'POST',
      path: `${ofCard}/attachments/{attachmentId}/holders`,
      summary: 'Give a physical attachment to another holder',
      tags,
    })
    .input(z.object({ documentId, attachmentId, version, holderId: z.uuid(), handedOn: z.iso.date() }))
    .output(versioned),
  returnAttachment: oc
    .route({
      method: 'POST',
      path: `${ofCard}/attachments/{attachmentId}/return`,
      summary: 'Record that a physical attachment came back',
      tags,
    })
    .input(z.object({ documentId, attachmentId, version, returnedOn: z.iso.date() }))
    .output(versioned),
}
