import { z } from 'zod'

export const OutcomeKey = z.enum(['counted', 'uncounted', 'personal', 'misdelivered', 'suspicious', 'refused'])
export type OutcomeKey = z.infer<typeof OutcomeKey>

/** Mail that is counted and not registered. */
export const CountedKind = z.enum(['invitation', 'accounting', 'other'])
export type CountedKind = z.infer<typeof CountedKind>

/** Mail that is neither counted nor registered. */
export const UncountedKind = z.enum(['reference', 'greeting', 'edition', 'offer', 'advertising', 'other'])
export type UncountedKind = z.infer<typeof UncountedKind>

/** What an act on damaged mail may find. */
export const Damage = z.enum(['packing', 'document', 'attachments', 'no_document', 'no_attachments', 'no_signature'])
export type Damage = z.infer<typeof Damage>

/** How an item left the queue without a number. */
export const ProcessedView = z.object({
  outcome: OutcomeKey,
  kind: z.string().nullable(),
  note: z.string(),
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  action: z.enum(['forwarded', 'returned']).nullable(),
  destination: z.string(),
  decidedOn: z.string(),
  decidedBy: z.string().nullable(),
  completedOn: z.string().nullable(),
  collectedBy: z.string().nullable().describe('who took a closed envelope out of the cell (R-30.02)'),
})
export type ProcessedView = z.infer<typeof ProcessedView>

export const ProcessedRow = ProcessedView.extend({
  documentKind: z.string(),
  documentId: z.uuid(),
  title: z.string(),
  receivedAt: z.string(),
})
export type ProcessedRow = z.infer<typeof ProcessedRow>

/** An act on damaged mail; its second copy stays with the document. */
export const ActView = z.object({
  id: z.uuid(),
  number: z.number().int(),
  drawnOn: z.string(),
  damages: z.array(Damage),
  description: z.string(),
  signers: z.array(z.object({ id: z.uuid(), name: z.string(), position: z.string() })),
  fileId: z.uuid(),
  sentOn: z.string().nullable().describe('when the first copy went to the sender'),
})
export type ActView = z.infer<typeof ActView>
