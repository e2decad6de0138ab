import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { blobs } from '@/db/schema'
import { attachFile } from '@/server/files/attach-file'
import { showStorage } from '@/server/files/show-storage'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { startClamd } from '../../support/clamd-double'
import { useDatabase } from '../../support/database'
import { post } from '../../support/files'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office
let admin: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { roles: ['administrator'] })
})
afterEach(() => {
  for (const name of ['DOCUMENT_QUOTA_MB', 'STORAGE_QUOTA_GB', 'CLAMD_URL', 'UPLOAD_LIMIT_MB']) delete process.env[name]
})

const KB = 1024
const content = (seed: string, kilobytes: number) => new TextEncoder().encode(seed.repeat(kilobytes * KB))
const send = (bytes: Uint8Array) => post(office.executor, 'Файл.txt', bytes)
const kept = () =>
  readdirSync(path.join(process.env.DATA_DIR ?? '', 'blobs'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  ).length

describe('R-31.13 room for files', () => {
  it('one document takes so much and no more; what it holds already takes no more room', async () => {
    process.env.DOCUMENT_QUOTA_MB = '0.01'
    const documentId = await draftOf(office.executor)
    const attached = async (bytes: Uint8Array, name: string) =>
      execute(attachFile, { actor: office.executor }, { documentId, sha256: (await send(bytes)).body.sha256, name })
    await attached(content('a', 6), 'а.txt')
    await attached(content('a', 6), 'то же.txt')
    await attached(content('b', 4), 'б.txt')
    await expect(attached(content('c', 1), 'в.txt')).rejects.toMatchObject({
      kind: 'too_large',
      code: 'files.document_quota',
      data: { limitMb: 0.01 },
    })
    const other = await draftOf(office.executor)
    const { sha256 } = (await send(content('c', 1))).body
    await execute(attachFile, { actor: office.executor }, { documentId: other, sha256, name: 'в.txt' })
  })

  it('the office keeps so much and no more: a file over it leaves nothing, one that is kept already comes in', async () => {
    const first = content('d', 20)
    await send(first)
    const { bytes } = await ask(showStorage, { actor: admin }, {})
    process.env.STORAGE_QUOTA_GB = String((bytes + 8 * KB) / KB ** 3)
    const [files, rows] = [kept(), await database.db.$count(blobs)]
    const { status, body } = await send(content('e', 9))
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'files.office_quota' })
    expect([kept(), await database.db.$count(blobs)]).toEqual([files, rows])
    expect((await send(first)).status).toBe(200)
    expect((await send(content('f', 7))).status).toBe(200)
  })

  it('ten uploads at once do not get past the limit together', async () => {
    const { bytes } = await ask(showStorage, { actor: admin }, {})
    process.env.STORAGE_QUOTA_GB = String((bytes + 35 * KB) / KB ** 3)
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => send(content(String(at), 10))))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
    expect((await ask(showStorage, { actor: admin }, {})).bytes).toBe(bytes + 30 * KB)
  })

  it('is shown to administrators with the antivirus and the recogniser, and to nobody else', async () => {
    Object.assign(process.env, { DOCUMENT_QUOTA_MB: '500', STORAGE_QUOTA_GB: '2', UPLOAD_LIMIT_MB: '50' })
    const shown = () => ask(showStorage, { actor: admin }, {})
    expect(await shown()).toMatchObject({
      officeLimit: 2 * KB ** 3,
      documentLimit: 500 * KB ** 2,
      uploadLimit: 50 * KB ** 2,
      largestDocument: 16 * KB,
      store: { state: 'disk', place: null },
      antivirus: 'off',
      recogniser: 'missing',
      pagesToRecognise: 0,
    })
    const clamd = await startClamd()
    process.env.CLAMD_URL = clamd.url
    expect(await shown()).toMatchObject({ antivirus: 'answers' })
    await clamd.stop()
    expect(await shown()).toMatchObject({ antivirus: 'silent' })
    await expect(ask(showStorage, { actor: office.executor }, {})).rejects.toMatchObject({
      code: 'files.may_not_manage',
    })
  })
})
