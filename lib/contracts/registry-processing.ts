import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ActView, CountedKind, Damage, OutcomeKey, ProcessedRow, UncountedKind } from './registry-processing-views'

const documentId = z.uuid()
const tags = ['registry']
const note = z.string().trim().max(1000).default('')

/** What is done with a received item that gets no number. */
export const Processing = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('counted'), kind: CountedKind, note }),
  z.object({ outcome: z.literal('uncounted'), kind: UncountedKind, note }),
  z.object({
    outcome: z.literal('personal'),
    personId: z.uuid().describe('the addressee, who gets it unopened (R-30.11)'),
    sealed: z.boolean().describe('whether the envelope is still closed; an opened one is registered (R-30.12)'),
    note,
  }),
  z.object({
    outcome: z.literal('misdelivered'),
    action: z.enum(['forwarded', 'returned']),
    destination: z.string().trim().min(1).max(500),
    note,
  }),
  z.object({
    outcome: z.literal('suspicious'),
    personId: z.uuid().describe('who was told of it (R-30.06)'),
    note: z.string().trim().min(1).max(1000).describe('what is strange'),
  }),
])
export type Processing = z.infer<typeof Processing>

export const processingContract = {
  process: oc
    .route({
      method: 'POST',
      path: '/registry/cards/{documentId}/processing',
      summary: 'Take a received item out of the queue without a number',
      tags,
    })
    .input(z.object({ documentId, processing: Processing }))
    .output(z.object({ state: z.string() })),
  complete: oc
    .route({
      method: 'POST',
      path: '/registry/cards/{documentId}/processing/completion',
      summary: 'Handed to the addressee, sent away, taken by who deals with dangerous things',
      tags,
    })
    .input(
      z.object({
        documentId,
        on: z.iso.date(),
        collectedById: z
          .uuid()
          .nullish()
          .describe('who took a closed envelope, when it was not its addressee (R-30.02)'),
      }),
    )
    .output(z.object({ completedOn: z.string() })),
  takeBack: oc
    .route({
      method: 'DELETE',
      path: '/registry/cards/{documentId}/processing',
      summary: 'Put a processed item back into the queue while nothing further has happened to it',
      tags,
    })
    .input(z.object({ documentId }))
    .output(z.object({ state: z.string() })),
  processed: oc
    .route({
      method: 'GET',
      path: '/registry/processed',
      summary: 'What left the queue without a number on the days of a period',
      tags,
    })
    .input(z.object({ from: z.iso.date(), until: z.iso.date(), outcome: OutcomeKey.optional() }))
    .output(
      z.object({ rows: z.array(ProcessedRow), counts: z.array(z.object({ outcome: OutcomeKey, n: z.number() })) }),
    ),
  drawAct: oc
    .route({
      method: 'POST',
      path: '/registry/cards/{documentId}/acts',
      summary: 'Draw an act on damaged mail, in two copies',
      tags,
    })
    .input(
      z.object({
        documentId,
        damages: z.array(Damage).min(1).max(6),
        description: z.string().trim().min(1).max(2000).describe('what is damaged or missing'),
        signerIds: z.array(z.uuid()).max(10).describe('three registrars at least (R-30.07)'),
      }),
    )
    .output(ActView),
  sendAct: oc
    .route({
      method: 'POST',
      path: '/registry/acts/{actId}/sending',
      summary: 'Record that the first copy of an act went to the sender',
      tags,
    })
    .input(z.object({ actId: z.uuid(), on: z.iso.date() }))
    .output(z.object({ sentOn: z.string() })),
}
