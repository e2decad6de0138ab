import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, issuedNumbers } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { visibleTo } from '../documents'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { barcodeText } from './rules'

/** What the barcode of a registered document says; null before the registration (V-23.03). */
export async function barcodeOf(db: DbOrTx, documentId: string): Promise<string | null> {
  const [row] = await db
    .select({ code: issuedNumbers.code })
    .from(issuedNumbers)
    .where(eq(issuedNumbers.documentId, documentId))
  return row ? barcodeText(row.code) : null
}

/** The document whose barcode was read; a foreign one is not found (V-23.07). */
export const byBarcode = defineQuery(journalsContract.byBarcode, {
  name: 'journals.byBarcode',
  async run({ db, actor }, { code }) {
    const [row] = await db
      .select({ documentId: issuedNumbers.documentId })
      .from(issuedNumbers)
      .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
      .where(and(eq(issuedNumbers.code, Number(code)), visibleTo(actor)))
    if (!row) throw new DomainError('not_found', 'journals.unknown_barcode')
    return row
  },
})
