/**
 * Signing for both sides. Weighs several hundred kilobytes (ASN.1): load it with `import('@/lib/signing')` at the moment
 * of signing, and take types from `./signer` and `./key-envelope`, rules from `./passphrase-rule`, opened keys from
 * `./unlocked-keys`.
 */
export { makeKeyPair, requestCertificate } from './certificate-request'
export { OID, signDetached } from './detached-signature'
export { fromBase64, sha256, toBase64, toHex } from './encoding'
export { KeyEnvelope, openKey, sealKey, WrongPassphrase } from './key-envelope'
export { createPassphraseSigner } from './passphrase-signer'
export type { SealedCertificate, Signer, SigningCertificate } from './signer'
