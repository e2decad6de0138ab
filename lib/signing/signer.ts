import type { KeyEnvelope } from './key-envelope'

/** A certificate a person can sign with, as the choice shows it. */
export type SigningCertificate = {
  id: string
  serial: string
  owner: string
  issuer: string
  validFrom: string
  validTo: string
}

/**
 * What signs: the office's own keys today, a certified token plug-in behind the same two calls. The private key never
 * crosses this line, only the finished CMS does.
 */
export type Signer = {
  certificates: () => Promise<SigningCertificate[]>
  /** A detached CAdES-BES over the bytes. */
  sign: (content: Uint8Array, certificateId: string) => Promise<Uint8Array>
}

/** A certificate of the built-in authority together with its sealed key. */
export type SealedCertificate = SigningCertificate & { der: string; key: KeyEnvelope }
