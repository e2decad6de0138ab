import { and, eq } from 'drizzle-orm'
import { documents, issuedNumbers } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { toBase64 } from '@/lib/signing/encoding'
import { formatDate } from '@/lib/text/dates'
import { officeName } from '../directory'
import { visibleTo } from '../documents'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { barcodeOf } from './barcode'
import { drawLabel } from './draw-label'

/**
 * The label of a registered document as a page of 58 × 30 mm, for tapes that browsers print badly (V-23.03). Before the
 * registration, in a journal without labels and for who may not see the document there is none: `journals.no_label`.
 */
export const printLabel = defineQuery(journalsContract.labelFile, {
  name: 'journals.labelFile',
  async run({ db, actor }, { documentId }) {
    const [issued] = await db
      .select({ number: issuedNumbers.number, date: issuedNumbers.issuedOn })
      .from(issuedNumbers)
      .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
      .where(and(eq(issuedNumbers.documentId, documentId), visibleTo(actor)))
    const code = issued ? await barcodeOf(db, documentId) : null
    if (!issued || !code) throw new DomainError('not_found', 'journals.no_label')
    const office = (await officeName(db))?.shortName ?? ''
    const pdf = await drawLabel({ code, number: issued.number, below: `${formatDate(issued.date)}, ${office}` })
    const name = `Наклейка ${issued.number.replace(/[\\/:*?"<>|]+/g, '-')}.pdf`
    return { name, mime: 'application/pdf', base64: toBase64(pdf) }
  },
})
