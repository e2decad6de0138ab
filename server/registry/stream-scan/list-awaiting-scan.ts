import { and, desc, eq, exists, gte, isNotNull, not, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { attachments, documents, issuedNumbers, journals } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { ELECTRONIC_WAYS } from '@/lib/registry/delivery-ways'
import { visibleTo } from '../../documents'
import { defineQuery } from '../../kernel/query'

const MOST = 200

/**
 * Registered documents whose label has not been scanned: their journal requires labels, and no scan has come since the
 * number was given: paper is stamped first and scanned then, so that the stamp is seen in the scan (V-23.09, R-31.12). The oldest last.
 */
export const listAwaitingScan = defineQuery(registryContract.awaitingScan, {
  name: 'registry.awaitingScan',
  async run({ db, actor }) {
    if (!actor.permissions.has('registry.register')) return []
    const rows = await db
      .select({
        issued: issuedNumbers,
        kind: documents.kind,
        title: documents.title,
        journal: journals.name,
        flow: journals.flow,
      })
      .from(issuedNumbers)
      .innerJoin(journals, eq(journals.id, issuedNumbers.journalId))
      .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
      .where(
        and(
          visibleTo(actor),
          isNotNull(documents.regNumber),
          eq(journals.barcode, 'required'),
          hasPaper,
          not(scanned(db)),
        ),
      )
      .orderBy(desc(issuedNumbers.createdAt), desc(issuedNumbers.id))
      .limit(MOST)
    return rows.map(({ issued: { documentId, number, issuedOn }, ...row }) => ({
      ...row,
      documentId,
      number,
      date: issuedOn,
    }))
  },
})

/** What was said on a reception has no paper to scan, and what came electronically none to stamp. */
const hasPaper = sql`coalesce(${documents.requisites} #>> '{appeal,form}', '') <> 'oral'
  and coalesce(${documents.requisites} ->> 'deliveryMethod', 'post') <> all(${sql.param([...ELECTRONIC_WAYS])}::text[])`

const scanned = (db: DbOrTx) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(attachments)
      .where(
        and(
          eq(attachments.documentId, issuedNumbers.documentId),
          eq(attachments.role, 'scan'),
          gte(attachments.createdAt, issuedNumbers.createdAt),
        ),
      ),
  )
