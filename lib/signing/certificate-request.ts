import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { type Bytes, ownBytes } from './encoding'
import { ENGINE } from './engine'

/** A key pair of the person at this computer. Extractable only so that it can be sealed once. */
export function makeKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
}

/**
 * A PKCS#10 request for the public key. The name in it is a courtesy: the authority writes the subject from the
 * directory and takes only the key and the proof that its owner holds the private half.
 */
export async function requestCertificate(keys: CryptoKeyPair, commonName: string): Promise<Bytes> {
  const request = new pkijs.CertificationRequest()
  request.version = 0
  request.subject.typesAndValues.push(
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: commonName }) }),
  )
  await request.subjectPublicKeyInfo.importKey(keys.publicKey, ENGINE)
  await request.sign(keys.privateKey, 'SHA-256', ENGINE)
  return ownBytes(new Uint8Array(request.toSchema(true).toBER(false)))
}
