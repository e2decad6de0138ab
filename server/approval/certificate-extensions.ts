import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { ENGINE } from '@/lib/signing/engine'

const CERT_SIGN_AND_CRL = 0b0000_0110
const SIGNATURE_AND_NON_REPUDIATION = 0b1100_0000

/** A root: may issue certificates for people and nothing deeper. */
export async function authorityExtensions(key: pkijs.PublicKeyInfo): Promise<pkijs.Extension[]> {
  const constraints = new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 })
  return [
    extension('2.5.29.19', constraints.toSchema(), true),
    keyUsage(CERT_SIGN_AND_CRL, 1),
    extension('2.5.29.14', new asn1js.OctetString({ valueHex: await keyId(key) })),
  ]
}

type Owner = { publicKey: pkijs.PublicKeyInfo; issuerKey: pkijs.PublicKeyInfo; personId: string }

/** A person: may sign documents; the directory's id stands in the name, so namesakes never meet. */
export async function ownerExtensions({ publicKey, issuerKey, personId }: Owner): Promise<pkijs.Extension[]> {
  const issuer = new pkijs.AuthorityKeyIdentifier({
    keyIdentifier: new asn1js.OctetString({ valueHex: await keyId(issuerKey) }),
  })
  const person = new pkijs.GeneralNames({ names: [new pkijs.GeneralName({ type: 6, value: ownerUri(personId) })] })
  return [
    extension('2.5.29.19', new pkijs.BasicConstraints({ cA: false }).toSchema(), true),
    keyUsage(SIGNATURE_AND_NON_REPUDIATION, 6),
    extension('2.5.29.14', new asn1js.OctetString({ valueHex: await keyId(publicKey) })),
    extension('2.5.29.35', issuer.toSchema()),
    extension('2.5.29.17', person.toSchema()),
  ]
}

/** The person as the certificate names them. */
export const ownerUri = (personId: string): string => `urn:uuid:${personId}`

const keyId = (key: pkijs.PublicKeyInfo): Promise<ArrayBuffer> =>
  ENGINE.digest('SHA-1', key.subjectPublicKey.valueBlock.valueHexView as Uint8Array<ArrayBuffer>)

function keyUsage(bits: number, unusedBits: number): pkijs.Extension {
  return extension('2.5.29.15', new asn1js.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits }), true)
}

function extension(
  extnID: string,
  value: { toBER: (sizeOnly?: boolean) => ArrayBuffer },
  critical = false,
): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) })
}
