import { z } from 'zod'
import { type Bytes, fromBase64, toBase64 } from './encoding'

/** As many rounds as a passphrase in an office needs today; an envelope with fewer is refused everywhere. */
export const MIN_ROUNDS = 600_000
const ROUNDS = 700_000

const base64 = z.base64().max(8192)

/** A private key as the server keeps it: closed by the owner's passphrase, which the server never learns. */
export const KeyEnvelope = z.object({
  format: z.literal('vizir-key'),
  version: z.literal(1),
  algorithm: z.literal('ECDSA-P256'),
  kdf: z.object({
    name: z.literal('PBKDF2-SHA256'),
    rounds: z.number().int().min(MIN_ROUNDS).max(10_000_000),
    salt: base64,
  }),
  cipher: z.object({ name: z.literal('AES-256-GCM'), iv: base64 }),
  data: base64.describe('PKCS#8, encrypted'),
})
export type KeyEnvelope = z.infer<typeof KeyEnvelope>

/** The passphrase does not open the key; nothing more is told. */
export class WrongPassphrase extends Error {
  constructor() {
    super('signing.wrong_passphrase')
    this.name = 'WrongPassphrase'
  }
}

/** Closes a private key with the owner's passphrase, in the browser, before it goes anywhere. */
export async function sealKey(privateKey: CryptoKey, passphrase: string): Promise<KeyEnvelope> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const header = {
    format: 'vizir-key' as const,
    version: 1 as const,
    algorithm: 'ECDSA-P256' as const,
    kdf: { name: 'PBKDF2-SHA256' as const, rounds: ROUNDS, salt: toBase64(salt) },
    cipher: { name: 'AES-256-GCM' as const, iv: toBase64(iv) },
  }
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey)
  const key = await deriveKey(passphrase, salt, ROUNDS)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: authenticated(header) }, key, pkcs8)
  return { ...header, data: toBase64(new Uint8Array(data)) }
}

/** Opens a key for signing only: the page can use it and cannot read it out. */
export async function openKey(envelope: KeyEnvelope, passphrase: string): Promise<CryptoKey> {
  const { data, ...header } = KeyEnvelope.parse(envelope)
  const key = await deriveKey(passphrase, fromBase64(header.kdf.salt), header.kdf.rounds)
  const iv = fromBase64(header.cipher.iv)
  const pkcs8 = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv, additionalData: authenticated(header) }, key, fromBase64(data))
    .catch(() => {
      throw new WrongPassphrase()
    })
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
}

/** The header is authenticated with the key, so nobody can lower its rounds or change its algorithm unseen. */
function authenticated({ format, version, algorithm, kdf, cipher }: Omit<KeyEnvelope, 'data'>): Bytes {
  const parts = [format, version, algorithm, kdf.name, kdf.rounds, kdf.salt, cipher.name, cipher.iv]
  return new TextEncoder().encode(parts.join('|'))
}

async function deriveKey(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(kdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
