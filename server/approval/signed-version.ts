import type { DbOrTx } from '@/db/client'
import { signatureOfVersion } from './stored-signature'

export type SignedVersion = {
  cms: Uint8Array
  signedAt: Date
  personId: string
  certificate: { serial: string; owner: string; issuer: string; validFrom: Date; validTo: Date }
}

/** The head's signature on a version with what its printed mark names, or null while there is none. */
export async function signedVersion(db: DbOrTx, versionId: string): Promise<SignedVersion | null> {
  const signature = await signatureOfVersion(db, versionId)
  if (!signature) return null
  const { serial, subject, issuer, validFrom, validTo } = signature.certificate
  const { cms, signedAt, personId } = signature
  return { cms, signedAt, personId, certificate: { serial, owner: subject, issuer, validFrom, validTo } }
}
