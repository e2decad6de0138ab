import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, issuedNumbers } from '@/db/schema'
import { toBase64 } from '@/lib/signing/encoding'
import { visibleTo } from '../documents'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'

/** Number and date of a registered document that this person may see. Throws `journals.no_label`. */
export async function issuedFor(db: DbOrTx, actor: Actor, documentId: string) {
  const [issued] = await db
    .select({ number: issuedNumbers.number, date: issuedNumbers.issuedOn, requisites: documents.requisites })
    .from(issuedNumbers)
    .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
    .where(and(eq(issuedNumbers.documentId, documentId), visibleTo(actor)))
  if (!issued) throw new DomainError('not_found', 'journals.no_label')
  return { ...issued, way: issued.requisites.deliveryMethod }
}

/** A tape to print, named after the number. */
export const tapeOf = (name: string, pdf: Uint8Array) => ({
  ...{ name: `${name.replace(/[\\/:*?"<>|]+/g, '-')}.pdf`, mime: 'application/pdf' },
  base64: toBase64(pdf),
})
