import { journalsContract } from '@/lib/contracts/journals'
import { formatDate } from '@/lib/text/dates'
import { officeName } from '../directory'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { barcodeOf } from './barcode'
import { drawLabel } from './draw-label'
import { issuedFor, tapeOf } from './issued-for'
import { receptionOf } from './reception-of'

/**
 * The label of a registered document as a page of 58 × 30 mm, for tapes that browsers print badly: the stamp of registration with
 * date, number and the index of the reception it goes to (V-23.03, R-31.07). Before the registration, in a journal without
 * labels, of what came electronically and for who may not see the document there is none: `journals.no_label`.
 */
export const printLabel = defineQuery(journalsContract.labelFile, {
  name: 'journals.labelFile',
  async run({ db, actor }, { documentId }) {
    const issued = await issuedFor(db, actor, documentId)
    const code = await barcodeOf(db, documentId)
    if (!code) throw new DomainError('not_found', 'journals.no_label')
    const office = (await officeName(db))?.shortName ?? ''
    const below = [formatDate(issued.date), await receptionOf(db, documentId), office].filter(Boolean).join(', ')
    return tapeOf(`Наклейка ${issued.number}`, await drawLabel({ code, number: issued.number, below }))
  },
})
