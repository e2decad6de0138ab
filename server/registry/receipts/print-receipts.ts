import { registryContract } from '@/lib/contracts/registry'
import { toBase64 } from '@/lib/signing/encoding'
import { defineQuery } from '../../kernel/query'
import { sheetOf, XLSX } from '../../kernel/sheet'
import { renderForm } from '../../typesetting'
import { batchesOf, requireRegistrar } from './list-receipts'
import { RECEIPTS_HEAD, receiptParts, receiptRows } from './receipts-form'
import { viewBatches } from './view-batches'

/** The journal of receipts for a period as a printed form or a table for a spreadsheet. */
export const printReceipts = defineQuery(registryContract.receiptsFile, {
  name: 'registry.receiptsFile',
  async run({ db, actor, now }, { as, ...asked }) {
    requireRegistrar(actor)
    const batches = await viewBatches(db, await batchesOf(db, asked))
    const days = asked.from === asked.until ? asked.from : `${asked.from} – ${asked.until}`
    const name = `Журнал приёма почты ${days}.${as}`
    if (as === 'xlsx') {
      const table = { head: RECEIPTS_HEAD, widths: [6, 12, 8, 24, 44, 12, 44, 24], rows: receiptRows(batches) }
      return { name, mime: XLSX, base64: await sheetOf({ name: 'Приём почты', ...table }) }
    }
    const { pdf } = await renderForm({
      ...{ title: 'Журнал приёма почты', parts: receiptParts(batches, asked), landscape: true, now },
    })
    return { name, mime: 'application/pdf', base64: toBase64(pdf) }
  },
})
