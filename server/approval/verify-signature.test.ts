import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeKeyPair, openKey, requestCertificate, sealKey, signDetached, toBase64 } from '@/lib/signing'
import { DomainError } from '../kernel/errors'
import {
  type Authority,
  createAuthority,
  type IssuedCertificate,
  issueCertificate,
  type Subject,
} from './certificate-authority'
import { parseSignature } from './parse-signature'
import { type CheckName, verifySignature } from './verify-signature'

const NOW = new Date('2026-05-13T14:05:12Z')
const content = new TextEncoder().encode('%PDF-1.4 the letter, frozen as version 3')
const subject: Subject = {
  personId: '0196c8f0-0000-7000-8000-000000000001',
  fullName: 'Крылова Татьяна Олеговна',
  surname: 'Крылова',
  givenName: 'Татьяна Олеговна',
  position: 'Начальник отдела благоустройства',
  office: 'Министерство территориального развития',
}

type Owner = { keys: CryptoKeyPair; issued: IssuedCertificate }
let authority: Authority
let owner: Owner
let cms: Uint8Array

async function enrol(of: Authority, { now = NOW, personId = subject.personId } = {}): Promise<Owner> {
  const keys = await makeKeyPair()
  const request = await requestCertificate(keys, subject.fullName)
  return { keys, issued: await issueCertificate(of, { request, subject: { ...subject, personId }, now }) }
}

const sign = ({ keys, issued }: Owner, signedAt = NOW) =>
  signDetached({ content, certificate: issued.der, privateKey: keys.privateKey, signedAt })

const flip = (bytes: Uint8Array, at: number) => bytes.set([(bytes[at] ?? 0) ^ 1], at)

function inputWith(change: Partial<Parameters<typeof verifySignature>[0]> = {}) {
  const expected = parseSignature(change.cms ?? cms)?.certificate ?? new Uint8Array()
  const { personId } = subject
  return {
    cms,
    content,
    authorities: [authority.certificate],
    expected,
    personId,
    receivedAt: NOW,
    revokedAt: null,
    ...change,
  }
}

function failures(change: Partial<Parameters<typeof verifySignature>[0]> = {}): CheckName[] {
  const { checks, valid } = verifySignature(inputWith(change))
  const failed = checks.filter((check) => !check.passed).map((check) => check.name)
  expect(valid).toBe(failed.length === 0)
  return failed
}

beforeAll(async () => {
  authority = await createAuthority({ office: subject.office, now: new Date('2026-01-01T00:00:00Z') })
  owner = await enrol(authority)
  cms = await sign(owner)
})

describe('A-07.04 a signature is checked point by point', () => {
  it('passes when every point holds, and names the certificate', () => {
    expect(failures()).toEqual([])
    const { certificate, signedAt } = verifySignature(inputWith())
    expect(certificate).toMatchObject({
      serial: owner.issued.serial,
      subject: subject.fullName,
      issuer: 'Удостоверяющий центр «Визирь»',
    })
    expect(signedAt).toBe('2026-05-13T14:05:12.000Z')
  })

  it('fails on a changed document', () => {
    const tampered = content.slice()
    flip(tampered, 12)
    expect(failures({ content: tampered })).toEqual(['digest'])
  })

  it('fails on a certificate of a foreign authority', async () => {
    const foreign = await createAuthority({ office: subject.office, now: new Date('2026-01-01T00:00:00Z') })
    expect(failures({ cms: await sign(await enrol(foreign)) })).toEqual(['chain'])
  })

  it('fails when the certificate had expired', async () => {
    const old = await enrol(authority, { now: new Date('2026-01-02T00:00:00Z') })
    const receivedAt = new Date('2027-01-03T00:00:00Z')
    expect(failures({ cms: await sign(old, receivedAt), receivedAt })).toEqual(['validity'])
  })

  it('fails when the signer sets the clock back to a time the certificate did cover', async () => {
    const old = await enrol(authority, { now: new Date('2026-01-02T00:00:00Z') })
    expect(failures({ cms: await sign(old, NOW), receivedAt: new Date('2027-01-03T00:00:00Z') })).toEqual(['validity'])
  })

  it('fails when the certificate was revoked before, and stands when it was revoked after', () => {
    expect(failures({ revokedAt: new Date(NOW.getTime() - 1000) })).toEqual(['revocation'])
    expect(failures({ revokedAt: new Date(NOW.getTime() + 1000) })).toEqual([])
  })

  it('fails on another person’s certificate', async () => {
    const colleague = await enrol(authority, { personId: '0196c8f0-0000-7000-8000-000000000002' })
    expect(failures({ cms: await sign(colleague) })).toEqual(['owner'])
  })

  it('fails on an earlier certificate of the same person than the one named', async () => {
    const earlier = await enrol(authority)
    expect(failures({ cms: await sign(earlier), expected: owner.issued.der })).toEqual(['format'])
  })

  it('fails when the certificate inside is swapped for another of the same person', async () => {
    const second = await enrol(authority)
    const swapped = await signDetached({
      content,
      certificate: second.issued.der,
      privateKey: owner.keys.privateKey,
      signedAt: NOW,
    })
    expect(failures({ cms: swapped })).toEqual(['signature'])
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('<script>alert(1)</script>')],
    ['a truncated signature', () => cms.slice(0, cms.length - 20)],
    ['a bare certificate', () => owner.issued.der],
  ])('fails on %s in place of a signature', (_name, bytes) => {
    expect(failures({ cms: typeof bytes === 'function' ? bytes() : bytes })).toContain('format')
  })

  it('fails when one signed bit is flipped', () => {
    const broken = cms.slice()
    flip(broken, broken.length - 3)
    expect(failures({ cms: broken })).toEqual(['signature'])
  })
})

describe('the authority', () => {
  it('refuses a request whose sender does not hold the key', async () => {
    const request = await requestCertificate(await makeKeyPair(), 'Крылова')
    flip(request, request.length - 1)
    await expect(issueCertificate(authority, { request, subject, now: NOW })).rejects.toThrow(DomainError)
    await expect(issueCertificate(authority, { request: new Uint8Array([1, 2]), subject, now: NOW })).rejects.toThrow(
      'approval.wrong_certificate_request',
    )
  })
})

describe('a sealed key', () => {
  it('opens with its passphrase and signs as before', async () => {
    const sealed = await sealKey(owner.keys.privateKey, 'длинная парольная фраза')
    const privateKey = await openKey(sealed, 'длинная парольная фраза')
    expect(privateKey.extractable).toBe(false)
    expect(
      failures({ cms: await signDetached({ content, certificate: owner.issued.der, privateKey, signedAt: NOW }) }),
    ).toEqual([])
  })
})

const openssl = spawnSync('openssl', ['version']).status === 0

describe.skipIf(!openssl)('A-07.03 the signature is an ordinary CAdES-BES', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'vizir-cms-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  const file = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(path.join(dir, name), bytes)
    return path.join(dir, name)
  }
  const pem = (der: Uint8Array) =>
    `-----BEGIN CERTIFICATE-----\n${toBase64(der).replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
  const verify = (data: Uint8Array, root: Uint8Array) =>
    spawnSync('openssl', [
      ...[
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        file('letter.p7s', cms),
        '-content',
        file('letter.pdf', data),
      ],
      ...[
        '-CAfile',
        file('root.pem', pem(root)),
        '-out',
        path.join(dir, 'out'),
        '-attime',
        String(NOW.getTime() / 1000),
      ],
    ])

  it('openssl cms -verify -cades accepts it', () => {
    const run = verify(content, authority.certificate)
    expect(run.stderr.toString()).toContain('CAdES Verification successful')
    expect(run.status).toBe(0)
  })

  it('openssl refuses it over other bytes and under another root', async () => {
    expect(verify(new TextEncoder().encode('%PDF other'), authority.certificate).status).not.toBe(0)
    const foreign = await createAuthority({ office: 'Другой', now: new Date('2026-01-01T00:00:00Z') })
    expect(verify(content, foreign.certificate).status).not.toBe(0)
  })

  it('openssl reads the certificate: owner, issuer, key usage', () => {
    const text = execFileSync('openssl', [
      'x509',
      '-noout',
      '-text',
      '-nameopt',
      'utf8',
      '-in',
      file('owner.pem', pem(owner.issued.der)),
    ]).toString()
    expect(text).toContain(subject.fullName)
    expect(text).toContain('Digital Signature, Non Repudiation')
    expect(text).toContain(`URI:urn:uuid:${subject.personId}`)
    expect(text).toContain('CA:FALSE')
  })
})
