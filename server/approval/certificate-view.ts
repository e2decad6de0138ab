import type { certificates } from '@/db/schema'
import type { CertificateView } from '@/lib/contracts/approval-views'

type Row = Pick<
  typeof certificates.$inferSelect,
  'id' | 'serial' | 'subject' | 'issuer' | 'validFrom' | 'validTo' | 'revokedAt'
>

/** Whether a certificate signs at this moment. */
export const isUsable = (
  { validFrom, validTo, revokedAt }: Pick<Row, 'validFrom' | 'validTo' | 'revokedAt'>,
  now: Date,
): boolean => !revokedAt && validFrom <= now && now <= validTo

/** A certificate as its owner sees it. */
export function certificateView(row: Row, now: Date): CertificateView {
  return {
    id: row.id,
    serial: row.serial,
    owner: row.subject,
    issuer: row.issuer,
    validFrom: row.validFrom.toISOString(),
    validTo: row.validTo.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    usable: isUsable(row, now),
  }
}
