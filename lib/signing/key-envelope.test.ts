import { describe, expect, it } from 'vitest'
import { makeKeyPair } from './certificate-request'
import { KeyEnvelope, MIN_ROUNDS, openKey, sealKey, WrongPassphrase } from './key-envelope'

const PASSPHRASE = 'верная парольная фраза'

describe('a private key leaves the browser only sealed', () => {
  it('opens with the passphrase, however the keyboard composed its letters', async () => {
    const { privateKey } = await makeKeyPair()
    const sealed = await sealKey(privateKey, `${PASSPHRASE} й`)
    await expect(openKey(sealed, `${PASSPHRASE} и\u0306`)).resolves.toMatchObject({
      type: 'private',
      extractable: false,
    })
  })

  it('refuses a wrong passphrase, a changed header and a changed body alike', async () => {
    const { privateKey } = await makeKeyPair()
    const sealed = await sealKey(privateKey, PASSPHRASE)
    const body = `${sealed.data.startsWith('A') ? 'B' : 'A'}${sealed.data.slice(1)}`
    await expect(openKey(sealed, 'неверная фраза')).rejects.toThrow(WrongPassphrase)
    await expect(openKey({ ...sealed, data: body }, PASSPHRASE)).rejects.toThrow(WrongPassphrase)
    const kdf = { ...sealed.kdf, rounds: sealed.kdf.rounds + 1 }
    await expect(openKey({ ...sealed, kdf }, PASSPHRASE)).rejects.toThrow(WrongPassphrase)
  })

  it('never writes the key in the clear and never repeats itself', async () => {
    const { privateKey } = await makeKeyPair()
    const [first, second] = await Promise.all([sealKey(privateKey, PASSPHRASE), sealKey(privateKey, PASSPHRASE)])
    expect(first.data).not.toBe(second.data)
    expect(first.kdf.salt).not.toBe(second.kdf.salt)
    const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey))
    expect(Buffer.from(first.data, 'base64').includes(pkcs8.subarray(-32))).toBe(false)
  })

  it('is refused with too few rounds or an unknown format', async () => {
    const sealed = await sealKey((await makeKeyPair()).privateKey, PASSPHRASE)
    expect(sealed.kdf.rounds).toBeGreaterThanOrEqual(MIN_ROUNDS)
    expect(KeyEnvelope.safeParse({ ...sealed, kdf: { ...sealed.kdf, rounds: 1000 } }).success).toBe(false)
    expect(KeyEnvelope.safeParse({ ...sealed, version: 2 }).success).toBe(false)
  })
})
