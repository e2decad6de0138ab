import { createHash } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { mailingSignatures } from '@/db/schema'
import { type Mailing, OutgoingRequisites } from '@/lib/contracts/requisites'

type MailingNow = { mailing: Mailing; digest: string }
export type MailingSignatureRow = typeof mailingSignatures.$inferSelect

/** The mailing list a card names, with the digest of its recipients by which a signature knows them; null where there is none. */
export function mailingOf(requisites: unknown): MailingNow | null {
  const mailing = OutgoingRequisites.safeParse(requisites).data?.mailing
  if (!mailing) return null
  const recipients = mailing.members.map(({ organisationId, position, name, address }) => [
    organisationId ?? null,
    ...[position, name, address],
  ])
  return { mailing, digest: createHash('sha256').update(JSON.stringify(recipients)).digest('hex') }
}

/** The signatures under the mailing lists of these documents, by document; one may be under recipients that have changed since. */
export async function mailingSignaturesOf(db: DbOrTx, ids: string[]): Promise<Map<string, MailingSignatureRow>> {
  if (!ids.length) return new Map()
  const rows = await db.select().from(mailingSignatures).where(inArray(mailingSignatures.documentId, ids))
  return new Map(rows.map((row) => [row.documentId, row]))
}
