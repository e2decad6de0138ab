import { signDetached } from './detached-signature'
import { fromBase64 } from './encoding'
import { openKey } from './key-envelope'
import type { SealedCertificate, Signer } from './signer'

type Sources = {
  load: () => Promise<SealedCertificate[]>
  /** Asks the owner; the answer is used once and forgotten. */
  passphrase: (certificate: SealedCertificate) => Promise<string>
  now?: () => Date
}

/** Signs with keys made in this browser: the sealed key is opened by its owner's passphrase for one signature. */
export function createPassphraseSigner({ load, passphrase, now = () => new Date() }: Sources): Signer {
  return {
    certificates: async () => (await load()).map(({ der: _der, key: _key, ...certificate }) => certificate),
    async sign(content, certificateId) {
      const certificate = (await load()).find(({ id }) => id === certificateId)
      if (!certificate) throw new Error('signing.unknown_certificate')
      const privateKey = await openKey(certificate.key, await passphrase(certificate))
      return signDetached({ content, certificate: fromBase64(certificate.der), privateKey, signedAt: now() })
    },
  }
}
