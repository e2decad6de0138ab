import { between, or } from 'drizzle-orm'
import { processedMail } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import type { Cell } from '@/lib/contracts/registry-cells'
import { defineQuery } from '../../kernel/query'
import { requireRegistrar } from '../receipts/list-receipts'
import { type CellMail, findCellMail, IN_CELL, viewCellMail } from './cell-of'

/**
 * The list of the cells for the registry: of each unit what lies there, the oldest first, then what was taken out in the period
 * with who took it and when.
 */
export const listCells = defineQuery(registryContract.cells, {
  name: 'registry.cells',
  async run({ db, actor }, { from, until }) {
    requireRegistrar(actor)
    const found = await findCellMail(db, or(IN_CELL, between(processedMail.completedOn, from, until)))
    const waiting = (one: CellMail) => one.processed.completedOn === null
    const sorted = [...found.filter(waiting), ...found.filter((one) => !waiting(one))]
    const items = new Map((await viewCellMail(db, actor, sorted)).map((item) => [item.documentId, item]))
    const cells = new Map<string, Cell>()
    for (const { unitId, unit, processed } of sorted) {
      const cell = cells.get(unitId ?? '') ?? { unitId, unit: unit ?? '', items: [] }
      const item = items.get(processed.documentId)
      if (item) cells.set(unitId ?? '', { ...cell, items: [...cell.items, item] })
    }
    return { cells: [...cells.values()].sort((one, two) => one.unit.localeCompare(two.unit, 'ru')) }
  },
})
