import { beforeAll, describe, expect, it } from 'vitest'
import {
  createPassphraseSigner,
  makeKeyPair,
  requestCertificate,
  type SealedCertificate,
  sealKey,
  toBase64,
  WrongPassphrase,
} from '@/lib/signing'
import { createUnlockedKeys } from '@/lib/signing/unlocked-keys'
import { type Authority, createAuthority, issueCertificate } from './certificate-authority'
import { verifySignature } from './verify-signature'

const NOW = new Date('2026-05-14T09:00:00Z')
const PASSPHRASE = 'парольная фраза министра'
const PERSON = '0196c8f0-0000-7000-8000-000000000001'
const content = new TextEncoder().encode('%PDF-1.7 версия 3')

let authority: Authority
let sealed: SealedCertificate
beforeAll(async () => {
  authority = await createAuthority({ office: 'Министерство', now: new Date('2026-01-01T00:00:00Z') })
  const keys = await makeKeyPair()
  const subject = { personId: PERSON, surname: 'Карташов', givenName: 'Д. Н.', position: 'Министр' }
  const { der, serial } = await issueCertificate(authority, {
    request: await requestCertificate(keys, 'Карташов'),
    subject: { ...subject, fullName: 'Карташов Д. Н.', office: 'Министерство' },
    now: new Date('2026-05-01T00:00:00Z'),
  })
  sealed = {
    ...{ id: 'c1', serial, owner: 'Карташов Д. Н.', issuer: 'УЦ', validFrom: '', validTo: '' },
    ...{ der: toBase64(der), key: await sealKey(keys.privateKey, PASSPHRASE) },
  }
})

function signerAsking(answers: string[]) {
  const keys = createUnlockedKeys()
  const asked: string[] = []
  const passphrase = async ({ owner }: SealedCertificate) => {
    asked.push(owner)
    return answers.shift() ?? ''
  }
  return {
    keys,
    asked,
    signer: createPassphraseSigner({ load: async () => [sealed], passphrase, keys, now: () => NOW }),
  }
}

const check = (cms: Uint8Array) =>
  verifySignature({
    ...{ cms, content, authorities: [authority.certificate], expected: Buffer.from(sealed.der, 'base64') },
    ...{ personId: PERSON, receivedAt: NOW, revokedAt: null },
  })

describe('A-07.03 signing in the browser', () => {
  it('asks for the passphrase once for as long as the tab lives, and both signatures hold', async () => {
    const { signer, asked } = signerAsking([PASSPHRASE])
    const first = await signer.sign(content, 'c1')
    const second = await signer.sign(content, 'c1')
    expect(asked).toEqual(['Карташов Д. Н.'])
    expect([check(first).valid, check(second).valid]).toEqual([true, true])
  })

  it('a wrong passphrase opens nothing and is asked for again', async () => {
    const { signer, asked, keys } = signerAsking(['не та фраза', PASSPHRASE])
    await expect(signer.sign(content, 'c1')).rejects.toThrow(WrongPassphrase)
    expect(keys.get('c1')).toBeUndefined()
    expect(check(await signer.sign(content, 'c1')).valid).toBe(true)
    expect(asked).toHaveLength(2)
  })

  it('a forgotten key asks again, and those who watch are told', async () => {
    const { signer, asked, keys } = signerAsking([PASSPHRASE, PASSPHRASE])
    let told = 0
    const stop = keys.subscribe(() => {
      told += 1
    })
    await signer.sign(content, 'c1')
    keys.forget()
    await signer.sign(content, 'c1')
    stop()
    keys.forget()
    expect([asked.length, told]).toEqual([2, 3])
  })

  it('keeps keys that cannot be read out, and shows certificates without them', async () => {
    const { signer, keys } = signerAsking([PASSPHRASE])
    await signer.sign(content, 'c1')
    const key = keys.get('c1')
    expect(key?.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('pkcs8', key as CryptoKey)).rejects.toThrow()
    expect(Object.keys((await signer.certificates())[0] ?? {})).not.toContain('key')
  })
})
