import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { OID } from '@/lib/signing/detached-signature'
import { ownBytes } from '@/lib/signing/encoding'

export type ParsedSignature = {
  certificate: Uint8Array
  /** The bytes under the signature: the attributes as a SET. */
  signedAttributes: Uint8Array
  signature: Uint8Array
  messageDigest: Uint8Array | null
  certificateHash: Uint8Array | null
  signedAt: Date | null
  /** Detached, one signer, SHA-256, and every attribute of CAdES-BES is there once. */
  complete: boolean
}

const SHA256 = '2.16.840.1.101.3.4.2.1'

/** Takes a CMS apart; null when it is no signature with exactly one signer and their certificate. */
export function parseSignature(cms: Uint8Array): ParsedSignature | null {
  try {
    const message = pkijs.ContentInfo.fromBER(ownBytes(cms))
    if (message.contentType !== OID.signedData) return null
    const signedData = new pkijs.SignedData({ schema: message.content })
    const [signer, ...others] = signedData.signerInfos
    const owner = signer && ownerOf(signedData, signer)
    if (!signer?.signedAttrs || others.length || !owner) return null
    return {
      ...contentsOf(signer, signer.signedAttrs),
      certificate: new Uint8Array(owner.toSchema().toBER(false)),
      complete: isComplete(signedData, signer),
    }
  } catch {
    return null
  }
}

function ownerOf(signedData: pkijs.SignedData, { sid }: pkijs.SignerInfo): pkijs.Certificate | undefined {
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return undefined
  return signedData.certificates?.find(
    (item): item is pkijs.Certificate =>
      item instanceof pkijs.Certificate &&
      item.serialNumber.isEqual(sid.serialNumber) &&
      item.issuer.isEqual(sid.issuer),
  )
}

function contentsOf(
  signer: pkijs.SignerInfo,
  attributes: pkijs.SignedAndUnsignedAttributes,
): Omit<ParsedSignature, 'certificate' | 'complete'> {
  const time = attributeValue(attributes, OID.signingTime)
  return {
    signedAttributes: new Uint8Array(attributes.encodedValue),
    signature: new Uint8Array(signer.signature.valueBlock.valueHexView),
    messageDigest: octets(attributeValue(attributes, OID.messageDigest)),
    certificateHash: certificateHashOf(attributeValue(attributes, OID.signingCertificateV2)),
    signedAt: time instanceof asn1js.UTCTime || time instanceof asn1js.GeneralizedTime ? time.toDate() : null,
  }
}

function isComplete(
  { encapContentInfo }: pkijs.SignedData,
  { signedAttrs, digestAlgorithm }: pkijs.SignerInfo,
): boolean {
  const types = signedAttrs?.attributes.map(({ type }) => type) ?? []
  const wanted = [OID.contentType, OID.messageDigest, OID.signingTime, OID.signingCertificateV2]
  const once = wanted.every((type) => types.filter((other) => other === type).length === 1)
  const type = signedAttrs ? attributeValue(signedAttrs, OID.contentType) : undefined
  const ofData = type instanceof asn1js.ObjectIdentifier && type.getValue() === OID.data
  return once && ofData && !encapContentInfo.eContent && digestAlgorithm.algorithmId === SHA256
}

function attributeValue({ attributes }: pkijs.SignedAndUnsignedAttributes, type: string): asn1js.BaseBlock | undefined {
  return attributes.find((attribute) => attribute.type === type)?.values[0] as asn1js.BaseBlock | undefined
}

const octets = (block: asn1js.BaseBlock | undefined): Uint8Array | null =>
  block instanceof asn1js.OctetString ? new Uint8Array(block.valueBlock.valueHexView) : null

/** The hash of the first certificate reference; its algorithm is absent (SHA-256 by default) or named. */
function certificateHashOf(block: asn1js.BaseBlock | undefined): Uint8Array | null {
  const first = child(child(child(block, 0), 0), 0)
  return octets(first) ?? octets(child(child(child(block, 0), 0), 1))
}

function child(block: asn1js.BaseBlock | undefined, index: number): asn1js.BaseBlock | undefined {
  return block instanceof asn1js.Sequence ? (block.valueBlock.value[index] as asn1js.BaseBlock | undefined) : undefined
}
