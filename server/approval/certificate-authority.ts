import { randomBytes } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { type Bytes, ownBytes } from '@/lib/signing/encoding'
import { ENGINE } from '@/lib/signing/engine'
import { DomainError } from '../kernel/errors'
import { authorityExtensions, ownerExtensions } from './certificate-extensions'

/** The built-in authority: enough for a first day; an accredited one stands behind the same calls later. */
export type Authority = { certificate: Bytes; privateKey: Bytes }

/** Whom a certificate names, from the directory and never from the request. */
export type Subject = {
  personId: string
  fullName: string
  surname: string
  givenName: string
  position: string
  office: string
}

export type IssuedCertificate = { der: Bytes; serial: string; validFrom: Date; validTo: Date }

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const
const AUTHORITY_YEARS = 10
const OWNER_MONTHS = 12

/** Makes the office's root: a key pair and its self-signed certificate. */
export async function createAuthority({ office, now }: { office: string; now: Date }): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify'])
  const validTo = new Date(now)
  validTo.setUTCFullYear(validTo.getUTCFullYear() + AUTHORITY_YEARS)
  const name = nameOf([
    ['C', 'RU'],
    ['O', office],
    ['CN', 'Удостоверяющий центр «Визирь»'],
  ])
  const certificate = blankCertificate({ subject: name, issuer: name, validFrom: now, validTo })
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, ENGINE)
  certificate.extensions = await authorityExtensions(certificate.subjectPublicKeyInfo)
  await certificate.sign(keys.privateKey, 'SHA-256', ENGINE)
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { certificate: derOf(certificate), privateKey }
}

/** Issues a certificate for the key of a request, in the name of the person who is signed in. */
export async function issueCertificate(
  authority: Authority,
  { request, subject, now }: { request: Uint8Array; subject: Subject; now: Date },
): Promise<IssuedCertificate> {
  const publicKey = await provenKey(request)
  const root = pkijs.Certificate.fromBER(ownBytes(authority.certificate))
  const rootKey = await crypto.subtle.importKey('pkcs8', ownBytes(authority.privateKey), CURVE, false, ['sign'])
  const validTo = new Date(now)
  validTo.setUTCMonth(validTo.getUTCMonth() + OWNER_MONTHS)
  const name = nameOf([
    ['C', 'RU'],
    ['O', subject.office],
    ['T', subject.position],
    ['SN', subject.surname],
    ['GN', subject.givenName],
    ['CN', subject.fullName],
  ])
  const certificate = blankCertificate({ subject: name, issuer: root.subject, validFrom: now, validTo })
  certificate.subjectPublicKeyInfo = publicKey
  certificate.extensions = await ownerExtensions({
    publicKey,
    issuerKey: root.subjectPublicKeyInfo,
    personId: subject.personId,
  })
  await certificate.sign(rootKey, 'SHA-256', ENGINE)
  const serial = Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase()
  return {
    der: derOf(certificate),
    serial,
    validFrom: certificate.notBefore.value,
    validTo: certificate.notAfter.value,
  }
}

/** The key of a request whose sender has proved, by signing it, that the private half is theirs. */
async function provenKey(der: Uint8Array): Promise<pkijs.PublicKeyInfo> {
  const refused = () => new DomainError('invalid', 'approval.wrong_certificate_request')
  try {
    const request = pkijs.CertificationRequest.fromBER(ownBytes(der))
    const key = await request.getPublicKey(undefined, ENGINE)
    const algorithm = key.algorithm as { name: string; namedCurve?: string }
    if (algorithm.name !== CURVE.name || algorithm.namedCurve !== CURVE.namedCurve) throw refused()
    if (!(await request.verify(ENGINE))) throw refused()
    return request.subjectPublicKeyInfo
  } catch (error) {
    throw error instanceof DomainError ? error : refused()
  }
}

const DN = { C: '2.5.4.6', O: '2.5.4.10', T: '2.5.4.12', SN: '2.5.4.4', GN: '2.5.4.42', CN: '2.5.4.3' } as const
type Part = [keyof typeof DN, string]

/** One attribute to a step of the name; the library by itself would write them all as one step. */
function nameOf(parts: Part[]): pkijs.RelativeDistinguishedNames {
  const steps = parts
    .filter(([, text]) => text)
    .map(([key, text]) => {
      const value = key === 'C' ? new asn1js.PrintableString({ value: text }) : new asn1js.Utf8String({ value: text })
      const pair = new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: DN[key] }), value] })
      return new asn1js.Set({ value: [pair] })
    })
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: steps }).toBER(false))
}

type Frame = {
  subject: pkijs.RelativeDistinguishedNames
  issuer: pkijs.RelativeDistinguishedNames
  validFrom: Date
  validTo: Date
}

function blankCertificate({ subject, issuer, validFrom, validTo }: Frame): pkijs.Certificate {
  const certificate = new pkijs.Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1js.Integer({ valueHex: ownBytes(newSerial()).buffer })
  certificate.subject = subject
  certificate.issuer = issuer
  certificate.notBefore = timeOf(validFrom)
  certificate.notAfter = timeOf(validTo)
  return certificate
}

/** 126 random bits with the first byte between 0x40 and 0x7f: positive, and always written in the same length. */
function newSerial(): Buffer {
  const serial = randomBytes(16)
  serial.writeUInt8(0x40 | (serial.readUInt8(0) & 0x3f), 0)
  return serial
}

function timeOf(moment: Date): pkijs.Time {
  const value = new Date(Math.floor(moment.getTime() / 1000) * 1000)
  return new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value })
}

const derOf = (certificate: pkijs.Certificate): Bytes =>
  ownBytes(new Uint8Array(certificate.toSchema(true).toBER(false)))
