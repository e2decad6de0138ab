import { createHash, createPublicKey, timingSafeEqual, verify, X509Certificate } from 'node:crypto'
import { ownerUri } from './certificate-extensions'
import { type ParsedSignature, parseSignature } from './parse-signature'

/** What is looked at, in the order it is shown. */
export const CHECKS = ['format', 'digest', 'signature', 'chain', 'validity', 'owner', 'revocation'] as const
export type CheckName = (typeof CHECKS)[number]
export type Check = { name: CheckName; passed: boolean }

export type CertificateFacts = {
  serial: string
  subject: string
  issuer: string
  validFrom: string
  validTo: string
  algorithm: string
}

export type Verification = {
  valid: boolean
  checks: Check[]
  certificate: CertificateFacts | null
  signedAt: string | null
}

export type VerificationInput = {
  cms: Uint8Array
  content: Uint8Array
  /** Certificates of the authorities the office trusts. */
  authorities: Uint8Array[]
  /** The certificate on record under the number the signer named. */
  expected: Uint8Array
  /** Who must own it. */
  personId: string
  /** The moment the office received the signature; the time inside it is the signer's own word. */
  receivedAt: Date
  revokedAt: Date | null
}

/** Checks a detached signature point by point; one failed point makes it invalid and is shown by its name. */
export function verifySignature(input: VerificationInput): Verification {
  const parsed = parseSignature(input.cms)
  if (!parsed)
    return { valid: false, checks: CHECKS.map((name) => ({ name, passed: false })), certificate: null, signedAt: null }
  const certificate = new X509Certificate(parsed.certificate)
  const passed: Record<CheckName, boolean> = {
    format: parsed.complete && refersTo(parsed, certificate) && equal(parsed.certificate, input.expected),
    digest: sameDigest(parsed, input.content),
    signature: signatureHolds(parsed, certificate),
    chain: issuedBy(certificate, input.authorities, input.receivedAt),
    validity: covers(certificate, input.receivedAt) && covers(certificate, parsed.signedAt),
    owner: (certificate.subjectAltName ?? '').split(', ').includes(`URI:${ownerUri(input.personId)}`),
    revocation: !input.revokedAt || input.revokedAt > input.receivedAt,
  }
  const checks = CHECKS.map((name) => ({ name, passed: passed[name] }))
  return {
    valid: checks.every((check) => check.passed),
    checks,
    certificate: factsOf(parsed.certificate),
    signedAt: parsed.signedAt?.toISOString() ?? null,
  }
}

/** Serial number, names and term as the signature card and the printed mark show them. */
export function factsOf(der: Uint8Array): CertificateFacts {
  const certificate = new X509Certificate(der)
  return {
    serial: certificate.serialNumber,
    subject: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    validFrom: termOf(certificate).from.toISOString(),
    validTo: termOf(certificate).to.toISOString(),
    algorithm: 'ECDSA P-256, SHA-256',
  }
}

const nameIn = (distinguished: string): string => /^CN=(.*)$/m.exec(distinguished)?.[1] ?? distinguished

/** signingCertificateV2 names the very certificate that is enclosed: it cannot be swapped for another of the same key. */
function refersTo({ certificateHash }: ParsedSignature, certificate: X509Certificate): boolean {
  return equal(certificateHash, createHash('sha256').update(certificate.raw).digest())
}

const sameDigest = ({ messageDigest }: ParsedSignature, content: Uint8Array): boolean =>
  equal(messageDigest, createHash('sha256').update(content).digest())

function signatureHolds({ signedAttributes, signature }: ParsedSignature, certificate: X509Certificate): boolean {
  const key = certificate.publicKey
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return false
  return verify('sha256', signedAttributes, { key, dsaEncoding: 'der' }, signature)
}

function issuedBy(certificate: X509Certificate, authorities: Uint8Array[], at: Date): boolean {
  return authorities.some((der) => {
    const authority = new X509Certificate(der)
    const key = createPublicKey(authority.publicKey.export({ type: 'spki', format: 'pem' }))
    return authority.ca && covers(authority, at) && certificate.checkIssued(authority) && certificate.verify(key)
  })
}

function covers(certificate: X509Certificate, moment: Date | null): boolean {
  const { from, to } = termOf(certificate)
  return moment !== null && moment >= from && moment <= to
}

const termOf = ({ validFrom, validTo }: X509Certificate): { from: Date; to: Date } => ({
  from: new Date(validFrom),
  to: new Date(validTo),
})

const equal = (a: Uint8Array | null, b: Uint8Array): boolean =>
  a !== null && a.length === b.length && timingSafeEqual(a, b)
