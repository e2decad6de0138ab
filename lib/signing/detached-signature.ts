import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { type Bytes, ownBytes, toHex } from './encoding'
import { ENGINE } from './engine'

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

export type SigningInput = { content: Uint8Array; certificate: Uint8Array; privateKey: CryptoKey; signedAt: Date }

/**
 * A detached CMS with the attributes of CAdES-BES over the bytes of a version: what was signed, when, and by which
 * certificate are themselves under the signature.
 */
export async function signDetached({ content, certificate, privateKey, signedAt }: SigningInput): Promise<Bytes> {
  const owner = pkijs.Certificate.fromBER(ownBytes(certificate))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', ownBytes(content)))
  const attributes = await signedAttributes(owner, { certificate, digest, signedAt })
  const signedData = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [owner],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: owner.issuer, serialNumber: owner.serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  })
  await signedData.sign(privateKey, 0, 'SHA-256', ownBytes(content), ENGINE)
  const message = new pkijs.ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) })
  return ownBytes(new Uint8Array(message.toSchema().toBER(false)))
}

type Signed = { certificate: Uint8Array; digest: Bytes; signedAt: Date }

async function signedAttributes(
  owner: pkijs.Certificate,
  { certificate, digest, signedAt }: Signed,
): Promise<pkijs.Attribute[]> {
  const attributes = [
    new pkijs.Attribute({ type: OID.contentType, values: [new asn1js.ObjectIdentifier({ value: OID.data })] }),
    new pkijs.Attribute({ type: OID.signingTime, values: [timeOf(signedAt)] }),
    new pkijs.Attribute({ type: OID.messageDigest, values: [new asn1js.OctetString({ valueHex: digest.buffer })] }),
    new pkijs.Attribute({ type: OID.signingCertificateV2, values: [await certificateReference(owner, certificate)] }),
  ]
  return derOrder(attributes)
}

/** UTCTime to 2049, GeneralizedTime from 2050 (RFC 5652, 11.3). */
function timeOf(moment: Date): asn1js.UTCTime | asn1js.GeneralizedTime {
  const valueDate = new Date(Math.floor(moment.getTime() / 1000) * 1000)
  return valueDate.getUTCFullYear() < 2050
    ? new asn1js.UTCTime({ valueDate })
    : new asn1js.GeneralizedTime({ valueDate })
}

/** SigningCertificateV2: the SHA-256 of the certificate, with its issuer and serial number (RFC 5035). */
async function certificateReference(owner: pkijs.Certificate, der: Uint8Array): Promise<asn1js.Sequence> {
  const hash = await crypto.subtle.digest('SHA-256', ownBytes(der))
  const issuerSerial = new asn1js.Sequence({
    value: [
      new asn1js.Sequence({ value: [new pkijs.GeneralName({ type: 4, value: owner.issuer }).toSchema()] }),
      owner.serialNumber,
    ],
  })
  const reference = new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: hash }), issuerSerial] })
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [reference] })] })
}

/** DER wants the members of a SET in the order of their bytes; verifiers re-encode and compare. */
function derOrder(attributes: pkijs.Attribute[]): pkijs.Attribute[] {
  const keyed = attributes.map((attribute) => ({
    attribute,
    key: toHex(new Uint8Array(attribute.toSchema().toBER(false))),
  }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ attribute }) => attribute)
}
