import { and, eq, isNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { certificates, signatures } from '@/db/schema'
import type { SignatureView } from '@/lib/contracts/approval-views'
import { DomainError } from '../kernel/errors'
import { verifyOver } from './receive-signature'
import { factsOf, type Verification } from './verify-signature'

export type SignatureRow = typeof signatures.$inferSelect
type CertificateRow = typeof certificates.$inferSelect
/** A signature that carries a CMS, with the certificate it was made by. */
export type StoredSignature = Omit<SignatureRow, 'cms'> & { cms: Uint8Array; certificate: CertificateRow }

/** The head's signature that stands on a version, or null. */
export async function signatureOfVersion(db: DbOrTx, versionId: string): Promise<StoredSignature | null> {
  const [row] = await db
    .select({ signature: signatures, certificate: certificates })
    .from(signatures)
    .innerJoin(certificates, eq(certificates.id, signatures.certificateId))
    .where(
      and(eq(signatures.versionId, versionId), eq(signatures.purpose, 'signature'), isNull(signatures.withdrawnAt)),
    )
  return row?.signature.cms ? { ...row.signature, cms: row.signature.cms, certificate: row.certificate } : null
}

/** Checks a stored signature again over the stored bytes, as of the moment it was received. */
export const verifyStored = (
  db: DbOrTx,
  { cms, certificate, pdfSha256, signedAt }: StoredSignature,
): Promise<Verification> => verifyOver(db, { cms, certificate, pdfSha256, receivedAt: signedAt })

/** A stored signature by id. */
export async function loadSignature(
  db: DbOrTx,
  id: string,
): Promise<{ row: SignatureRow; certificate: CertificateRow | null }> {
  const [found] = await db
    .select({ row: signatures, certificate: certificates })
    .from(signatures)
    .leftJoin(certificates, eq(certificates.id, signatures.certificateId))
    .where(eq(signatures.id, id))
  if (!found) throw new DomainError('not_found', 'approval.no_such_signature')
  return found
}

type Checks = { checks: { name: string; passed: boolean }[] }

/** A signature as its card shows it: verdict, certificate, each check on a line. */
export function signatureView(
  row: SignatureRow,
  certificate: CertificateRow | null,
  { checks }: Checks = row,
): SignatureView {
  return {
    id: row.id,
    kind: row.kind,
    purpose: row.purpose,
    signedAt: row.signedAt.toISOString(),
    valid: checks.every((check) => check.passed),
    checks: checks as SignatureView['checks'],
    certificate: certificate ? factsOf(certificate.der) : null,
    withdrawn: row.withdrawnAt ? { at: row.withdrawnAt.toISOString(), reason: row.withdrawReason } : null,
  }
}
