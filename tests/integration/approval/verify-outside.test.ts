import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getAuthorityFile } from '@/server/approval/authority-file'
import { signatureFile } from '@/server/approval/check-signature'
import { contentToSign } from '@/server/approval/content-to-sign'
import { ask } from '@/server/kernel/execute'
import { asked, enrol, letterForHead, sign } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
const folder = mkdtempSync(path.join(os.tmpdir(), 'vizir-outside-'))
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Download = { base64: string }
function save(name: string, { base64 }: Download): string {
  const file = path.join(folder, name)
  writeFileSync(file, Buffer.from(base64, 'base64'))
  return file
}
const openssl = (...args: string[]) =>
  execFileSync('openssl', ['cms', '-verify', '-binary', '-inform', 'DER', ...args, '-out', path.join(folder, 'out')], {
    stdio: 'pipe',
  })

describe('A-07.02 a signature checked by another program', () => {
  it('there is no authority to show before the first certificate', async () => {
    await expect(ask(getAuthorityFile, { actor: office.clerk }, {})).rejects.toMatchObject({
      kind: 'not_found',
      code: 'approval.no_authority',
    })
  })

  it('openssl accepts the three downloads, and refuses other bytes or another authority', async () => {
    const signer = await enrol(office.head)
    const documentId = await letterForHead(database.db, office)
    const { stepId } = await asked(office.head, documentId)
    const pdf = save('version.pdf', await ask(contentToSign, { actor: office.head }, { stepId }))
    const { signatureId } = await sign(signer, documentId)
    const p7s = save('version.pdf.p7s', await ask(signatureFile, { actor: office.executor }, { signatureId }))
    const authority = save('authority.pem', await ask(getAuthorityFile, { actor: office.executor }, {}))

    openssl('-in', p7s, '-content', pdf, '-noverify')
    openssl('-in', p7s, '-content', pdf, '-CAfile', authority)

    const other = save('other.pdf', { base64: Buffer.from('%PDF other').toString('base64') })
    expect(() => openssl('-in', p7s, '-content', other, '-noverify')).toThrow(/digest|verif/i)
    const nobody = save('nobody.pem', { base64: '' })
    expect(() => openssl('-in', p7s, '-content', pdf, '-CAfile', nobody, '-no-CApath', '-no-CAstore')).toThrow()
  })
})
