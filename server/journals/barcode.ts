import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, issuedNumbers, journals } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { barcodeText, isBarcode } from '@/lib/journals/barcode'
import { ELECTRONIC_WAYS } from '@/lib/registry/delivery-ways'
import { visibleTo } from '../documents'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'

/** What came electronically has no sheet to put a label on. */
const onPaper = sql`coalesce(${documents.requisites} ->> 'deliveryMethod', 'post') <> all(${sql.param([...ELECTRONIC_WAYS])}::text[])`

/**
 * What the barcode of a registered document says; null before the registration, in a journal without labels (V-23.03, V-23.09) and
 * of what came electronically.
 */
export async function barcodeOf(db: DbOrTx, documentId: string): Promise<string | null> {
  const [row] = await db
    .select({ code: issuedNumbers.code })
    .from(issuedNumbers)
    .innerJoin(journals, eq(journals.id, issuedNumbers.journalId))
    .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
    .where(and(eq(issuedNumbers.documentId, documentId), ne(journals.barcode, 'off'), onPaper))
  return row ? barcodeText(row.code) : null
}

/** Of these codes, those of documents this person may see; a foreign code is as unknown as one never given (V-23.08). */
export async function documentsByBarcode(
  db: DbOrTx,
  actor: Actor,
  texts: readonly string[],
): Promise<Map<string, string>> {
  const codes = [...new Set(texts.filter(isBarcode))].map(Number)
  if (!codes.length) return new Map()
  const rows = await db
    .select({ code: issuedNumbers.code, documentId: issuedNumbers.documentId })
    .from(issuedNumbers)
    .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
    .where(and(inArray(issuedNumbers.code, codes), visibleTo(actor)))
  return new Map(rows.map(({ code, documentId }) => [barcodeText(code), documentId]))
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
