import { oc } from '@orpc/contract'
import { z } from 'zod'
import { PersonRef } from './documents'

const tags = ['registry']

/** A closed envelope in the cell of a unit: for whom, when it was put there and by whom, who took it and when. */
export const CellItem = z.object({
  documentId: z.uuid(),
  title: z.string().nullable().describe('null for whom the item itself is closed to'),
  number: z.string().nullable().describe('the number on the envelope, for whom the item is open to'),
  sender: z.string().nullable().describe('from whom it is, for whom the item is open to'),
  addressee: PersonRef,
  placedOn: z.string(),
  placedAt: z.string().describe('the moment, to tell the envelopes of one day apart'),
  placedBy: z.string().nullable(),
  collectedOn: z.string().nullable(),
  collectedBy: z.string().nullable(),
})
export type CellItem = z.infer<typeof CellItem>

export const Cell = z.object({
  unitId: z.uuid().nullable(),
  unit: z.string().describe('empty for those who belong to no unit'),
  items: z.array(CellItem).describe('what waits first, the oldest before the others'),
})
export type Cell = z.infer<typeof Cell>

export const cellsContract = {
  cells: oc
    .route({
      method: 'GET',
      path: '/registry/cells',
      summary: 'Cells of the units: what lies in them, and what was taken out on the days of a period',
      tags,
    })
    .input(z.object({ from: z.iso.date(), until: z.iso.date() }))
    .output(z.object({ cells: z.array(Cell) })),
  myCell: oc
    .route({
      method: 'GET',
      path: '/registry/cells/mine',
      summary: 'What lies in the cell of the caller’s unit, for the caller or for whom they replace',
      tags,
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(CellItem) })),
  collectMail: oc
    .route({
      method: 'POST',
      path: '/registry/cells/collection',
      summary: 'Take closed envelopes out of the cell of one’s unit, against signature',
      tags,
    })
    .input(z.object({ documentIds: z.array(z.uuid()).min(1).max(100) }))
    .output(z.object({ collectedOn: z.string() })),
}
