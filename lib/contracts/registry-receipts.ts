import { oc } from '@orpc/contract'
import { z } from 'zod'
import { BATCH_WAYS, BROUGHT, INVENTORY_MARKS, RECEIPTS } from '../registry/delivery-ways'
import { Ability } from './documents'
import { FileView } from './registry-dispatch-views'

const batchId = z.uuid()
const version = z.number().int().describe('the version that was read; another one is a conflict')
const tags = ['registry']
const line = z.string().trim().max(500)

/** A line of the courier service's inventory. */
export const InventoryLine = z.object({
  envelope: line.min(1).describe('number of the envelope'),
  addressee: line.default(''),
  mark: z.enum(INVENTORY_MARKS).nullable().default(null),
  note: line.default(''),
})
export type InventoryLine = z.infer<typeof InventoryLine>

export const BatchView = z.object({
  id: batchId,
  number: z.string(),
  way: z.enum(BATCH_WAYS),
  source: z.string(),
  broughtBy: z.string(),
  items: z.number().int().describe('how many were accepted, as counted on the table'),
  receipt: z.enum(RECEIPTS).nullable(),
  note: z.string(),
  acceptedBy: z.string(),
  acceptedAt: z.string(),
  signedBy: z.string().nullable(),
  signedAt: z.string().nullable(),
  discrepancies: z.string(),
  withdrawn: z.string().nullable().describe('why the record does not count'),
  taken: z.number().int().describe('items of it that have been taken in'),
  queued: z.number().int().describe('of these, how many wait for a number'),
  lines: z.number().int(),
  unreconciled: z.number().int().describe('lines of the inventory that did not match or have no mark'),
  version: z.number().int(),
})
export type BatchView = z.infer<typeof BatchView>

export const BatchCard = BatchView.extend({
  inventory: z.array(InventoryLine),
  documents: z.array(
    z.object({
      documentId: z.uuid(),
      kind: z.string(),
      title: z.string(),
      number: z.string().nullable(),
      state: z.string(),
    }),
  ),
  abilities: z.object({ reconcile: Ability, sign: Ability, withdraw: Ability, take: Ability }),
})
export type BatchCard = z.infer<typeof BatchCard>

const period = z.object({ from: z.iso.date(), until: z.iso.date(), way: z.enum(BATCH_WAYS).optional() })
const ofBatch = '/registry/receipts/{batchId}'

export const receiptsContract = {
  acceptMail: oc
    .route({ method: 'POST', path: '/registry/receipts', summary: 'Accept mail that was brought together', tags })
    .input(
      z.object({
        way: z.enum(BROUGHT),
        source: line.min(1).describe('post office, courier service, organisation, provider, citizen'),
        broughtBy: line.default('').describe('who handed it over; of a messenger and a courier it must be said'),
        items: z.number().int().min(1).max(10_000),
        receipt: z
          .enum(RECEIPTS)
          .nullish()
          .describe('of a messenger and a courier: which of the two was done (R-29.04)'),
        accepted: z
          .object({ on: z.iso.date(), at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) })
          .nullish()
          .describe('day and time of the office; now, when it is left out'),
        note: z.string().trim().max(1000).default(''),
      }),
    )
    .output(z.object({ batchId, number: z.string() })),
  saveInventory: oc
    .route({
      method: 'PUT',
      path: `${ofBatch}/inventory`,
      summary: 'Keep the inventory of courier-service mail and how it came out',
      tags,
    })
    .input(
      z.object({
        batchId,
        version,
        items: z.number().int().min(1).max(10_000),
        lines: z.array(InventoryLine).max(500),
      }),
    )
    .output(z.object({ version: z.number().int() })),
  signReceipt: oc
    .route({ method: 'POST', path: `${ofBatch}/signature`, summary: 'Sign the reconciled inventory', tags })
    .input(
      z.object({
        batchId,
        version,
        discrepancies: z.string().trim().max(2000).default('').describe('in words, where anything did not match'),
      }),
    )
    .output(z.object({ signedAt: z.string() })),
  withdrawReceipt: oc
    .route({ method: 'POST', path: `${ofBatch}/withdrawal`, summary: 'Strike out a record made by mistake', tags })
    .input(z.object({ batchId, reason: z.string().trim().min(1).max(1000) }))
    .output(z.object({ withdrawnAt: z.string() })),
  tieLetters: oc
    .route({
      method: 'POST',
      path: `${ofBatch}/items`,
      summary: 'Say of letters that wait in the queue that they came with this mail',
      tags,
    })
    .input(z.object({ batchId, documentIds: z.array(z.uuid()).min(1).max(100) }))
    .output(z.object({ tied: z.number().int() })),
  untieLetter: oc
    .route({
      method: 'DELETE',
      path: `${ofBatch}/items/{documentId}`,
      summary: 'Take a letter that waits in the queue out of a receipt',
      tags,
    })
    .input(z.object({ batchId, documentId: z.uuid() }))
    .output(z.object({})),
  receipts: oc
    .route({ method: 'GET', path: '/registry/receipts', summary: 'Mail accepted in a period', tags })
    .input(period)
    .output(
      z.object({
        batches: z.array(BatchView),
        sources: z
          .array(z.object({ way: z.enum(BROUGHT), source: z.string() }))
          .describe('used lately, to choose from'),
      }),
    ),
  receipt: oc
    .route({ method: 'GET', path: ofBatch, summary: 'One receipt with its inventory and what was taken in', tags })
    .input(z.object({ batchId }))
    .output(BatchCard),
  receiptsFile: oc
    .route({ method: 'GET', path: '/registry/receipts/file', summary: 'The journal of receipts as PDF or XLSX', tags })
    .input(period.extend({ as: z.enum(['pdf', 'xlsx']).default('pdf') }))
    .output(FileView),
}
