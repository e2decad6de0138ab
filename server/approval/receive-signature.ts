import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { certificates, signatures } from '@/db/schema'
import { fromBase64 } from '@/lib/signing/encoding'
import { readBlobBytes } from '../files'
import type { CommandContext } from '../kernel/command'
import { DomainError, type ReasonCode } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { trustedAuthorities } from './authority-store'
import { isUsable } from './certificate-view'
import type { DecisionRow, LoadedStep } from './store'
import { type CheckName, type Verification, verifySignature } from './verify-signature'

export type GivenSignature = { certificateId: string; cms: string }
type CertificateRow = typeof certificates.$inferSelect

const REASONS: Record<CheckName, ReasonCode> = {
  format: 'approval.signature_malformed',
  digest: 'approval.signature_of_other_text',
  signature: 'approval.signature_broken',
  chain: 'approval.foreign_certificate',
  validity: 'approval.certificate_expired',
  owner: 'approval.certificate_of_other',
  revocation: 'approval.certificate_revoked',
}

type Received = { row: DecisionRow; given: GivenSignature; purpose: 'visa' | 'signature' }

/**
 * Takes a signature in: it must be the acting person's, by a certificate valid now, over the exact bytes of the version
 * that was shown; otherwise it is refused with the point that failed and nothing is written.
 */
export async function receiveSignature(
  ctx: CommandContext,
  { document, version }: LoadedStep,
  { row, given, purpose }: Received,
): Promise<string> {
  const certificate = await ownCertificate(ctx.tx, given.certificateId, row.personId)
  const cms = fromBase64(given.cms)
  const { valid, checks } = await verifyOver(ctx.tx, {
    cms,
    certificate,
    pdfSha256: version.pdfSha256,
    receivedAt: ctx.now,
  })
  const failed = checks.find((check) => !check.passed)
  if (!valid && failed)
    throw new DomainError('invalid', REASONS[failed.name], { checks, validTo: certificate.validTo.toISOString() })
  const id = newId()
  await ctx.tx.insert(signatures).values({
    ...{
      id,
      documentId: document.id,
      versionId: version.id,
      decisionId: row.id,
      purpose,
      kind: 'cades',
      personId: row.personId,
    },
    ...{ certificateId: certificate.id, cms, pdfSha256: version.pdfSha256, signedAt: ctx.now, checks },
  })
  return id
}

/** The record of a signed-in account where the person has no certificate: who, when, over which bytes; the audit chain seals it. */
export async function recordSimpleSignature(
  ctx: CommandContext,
  { document, version }: LoadedStep,
  row: DecisionRow,
): Promise<void> {
  const checks = ['digest', 'account', 'recorded'].map((name) => ({ name, passed: true }))
  await ctx.tx.insert(signatures).values({
    ...{
      id: newId(),
      documentId: document.id,
      versionId: version.id,
      decisionId: row.id,
      purpose: 'visa',
      kind: 'simple',
    },
    ...{ personId: row.personId, pdfSha256: version.pdfSha256, signedAt: ctx.now, checks },
  })
}

async function ownCertificate(db: DbOrTx, certificateId: string, personId: string): Promise<CertificateRow> {
  const [row] = await db.select().from(certificates).where(eq(certificates.id, certificateId))
  if (!row) throw new DomainError('not_found', 'approval.no_such_certificate')
  if (row.personId !== personId) throw new DomainError('forbidden', 'approval.certificate_of_other')
  return row
}

/** The certificate a person signs with now, or null. */
export async function activeCertificate(db: DbOrTx, personId: string, now: Date): Promise<CertificateRow | null> {
  const rows = await db
    .select()
    .from(certificates)
    .where(and(eq(certificates.personId, personId)))
  return rows.find((row) => isUsable(row, now)) ?? null
}

type Over = { cms: Uint8Array; certificate: CertificateRow; pdfSha256: string; receivedAt: Date }

/** Checks a signature over the stored bytes of a version; the certificate inside must be the one on record. */
export async function verifyOver(db: DbOrTx, { cms, certificate, pdfSha256, receivedAt }: Over): Promise<Verification> {
  return verifySignature({
    cms,
    content: await readBlobBytes(pdfSha256),
    authorities: await trustedAuthorities(db),
    expected: certificate.der,
    personId: certificate.personId,
    receivedAt,
    revokedAt: certificate.revokedAt,
  })
}
