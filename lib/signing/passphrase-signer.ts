import { signDetached } from './detached-signature'
import { fromBase64 } from './encoding'
import { openKey } from './key-envelope'
import type { SealedCertificate, Signer } from './signer'
import type { UnlockedKeys } from './unlocked-keys'

type Sources = {
  load: () => Promise<SealedCertificate[]>
  /** Asks the owner; the answer opens the key and is forgotten. */
  passphrase: (certificate: SealedCertificate) => Promise<string>
  /** Where an opened key waits for the next signature. */
  keys: UnlockedKeys
  now?: () => Date
}

/** Signs with keys made in this browser: the owner's passphrase opens the sealed key once, for as long as the tab lives. */
export function createPassphraseSigner({ load, passphrase, keys, now = () => new Date() }: Sources): Signer {
  async function keyOf(certificate: SealedCertificate): Promise<CryptoKey> {
    const known = keys.get(certificate.id)
    if (known) return known
    const opened = await openKey(certificate.key, await passphrase(certificate))
    keys.keep(certificate.id, opened)
    return opened
  }
  return {
    certificates: async () => (await load()).map(({ der: _der, key: _key, ...certificate }) => certificate),
    async sign(content, certificateId) {
      const certificate = (await load()).find(({ id }) => id === certificateId)
      if (!certificate) throw new Error('signing.unknown_certificate')
      const privateKey = await keyOf(certificate)
      return signDetached({ content, certificate: fromBase64(certificate.der), privateKey, signedAt: now() })
    },
  }
}
