import { oc } from '@orpc/contract'
import { z } from 'zod'
import { RegisteredRef } from './registry-views'

const streamId = z.uuid()
const tags = ['registry']
const page = z.number().int().min(1).max(500)
const pages = z.array(page).min(1).max(500).describe('page numbers of the stack, from 1')

/** Why pages of a stack went to no card by themselves (V-23.05). */
export const LooseReason = z.enum(['before_first', 'unknown_code', 'unreadable', 'several_codes', 'not_taken'])
export type LooseReason = z.infer<typeof LooseReason>

export const StreamRow = z.object({
  id: streamId,
  name: z.string(),
  scannedAt: z.string(),
  scannedBy: z.string().nullable(),
  state: z.enum(['reading', 'attaching', 'done']),
  pages: z.number().int(),
  pagesRead: z.number().int(),
  attached: z.number().int().describe('documents whose pages went to their cards'),
  looseParts: z.number().int().describe('pieces that wait for a clerk'),
})
export type StreamRow = z.infer<typeof StreamRow>

/** Pages that went together: to a card, or to whoever looks at them. */
export const StreamPartView = z.object({
  id: z.uuid(),
  pages: z.array(z.number().int()),
  state: z.enum(['awaiting', 'attached', 'loose', 'queued', 'discarded']),
  code: z.string().nullable(),
  reason: LooseReason.nullable(),
  card: RegisteredRef.nullable().describe('null where this person may not see it'),
  documentId: z
    .uuid()
    .nullable()
    .describe('the letter in the queue the pages became, or their card, if it may be seen'),
  version: z.number().int().nullable().describe('which version of the scan the pages became'),
  note: z.string(),
  decidedBy: z.string().nullable(),
})
export type StreamPartView = z.infer<typeof StreamPartView>

/** A registered card whose label has not come through the scanner yet (V-23.09). */
export const AwaitingScan = z.object({ ...RegisteredRef.shape, journal: z.string() })
export type AwaitingScan = z.infer<typeof AwaitingScan>

export const streamScanContract = {
  startStream: oc
    .route({
      method: 'POST',
      path: '/registry/streams',
      summary: 'Take a stack from the scanner apart by its codes',
      tags,
    })
    .input(
      z.object({
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        name: z.string().trim().min(1).max(255),
      }),
    )
    .output(z.object({ streamId, pages: z.number().int() })),
  streams: oc
    .route({ method: 'GET', path: '/registry/streams', summary: 'Stacks from the scanner, the newest first', tags })
    .input(z.object({}))
    .output(z.array(StreamRow)),
  stream: oc
    .route({ method: 'GET', path: '/registry/streams/{streamId}', summary: 'Where the pages of a stack went', tags })
    .input(z.object({ streamId }))
    .output(z.object({ stream: StreamRow, parts: z.array(StreamPartView) })),
  attachPages: oc
    .route({
      method: 'POST',
      path: '/registry/streams/{streamId}/attachments',
      summary: 'Attach unrecognised pages to a registered card by hand',
      tags,
    })
    .input(z.object({ streamId, pages, documentId: z.uuid() }))
    .output(z.object({ documentId: z.uuid(), version: z.number().int() })),
  queuePages: oc
    .route({
      method: 'POST',
      path: '/registry/streams/{streamId}/letters',
      summary: 'Put unrecognised pages into the queue as a new letter',
      tags,
    })
    .input(z.object({ streamId, pages }))
    .output(z.object({ documentId: z.uuid() })),
  discardPages: oc
    .route({
      method: 'POST',
      path: '/registry/streams/{streamId}/discarded',
      summary: 'Set unrecognised pages aside with the reason',
      tags,
    })
    .input(z.object({ streamId, pages, reason: z.string().trim().min(1).max(500) }))
    .output(z.object({ discarded: z.number().int() })),
  awaitingScan: oc
    .route({
      method: 'GET',
      path: '/registry/awaiting-scan',
      summary: 'Registered cards whose label has not been scanned, in journals that require it',
      tags,
    })
    .input(z.object({}))
    .output(z.array(AwaitingScan)),
}
