import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attachments, blobs, scanStreams, uploads } from '@/db/schema'
import { addPicture } from '@/server/files/add-picture'
import { attachFile } from '@/server/files/attach-file'
import nightCame from '@/server/files/on-night-came'
import { requireOwnUpload } from '@/server/files/own-upload'
import { showStorage } from '@/server/files/show-storage'
import { blobStore } from '@/server/files/store'
import { sweepUnused } from '@/server/files/sweep-unused'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { intake } from '@/server/registry/intake'
import { startStream } from '@/server/registry/stream-scan/start-stream'
import { makePdf, makePicture } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { picture, post, sha256Of } from '../../support/files'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'
import { type S3Server, startS3 } from '../../support/s3-server'

const database = useDatabase()
let office: Office
let admin: Actor
let s3: S3Server
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { roles: ['administrator'] })
  s3 = await startS3()
})
afterAll(async () => {
  use({})
  await s3.stop()
})
// What other tests left lying would be swept as well.
beforeEach(() => sweepUnused(database.db, inDays(30)))

function use(settings: Record<string, string>): void {
  for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY']) {
    delete process.env[name]
    if (settings[name]) process.env[name] = settings[name]
  }
}

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
const sweep = (days: number) => sweepUnused(database.db, inDays(days))
const pdf = () => makePdf([`Письмо ${newId()}`])
const send = async (bytes: Uint8Array, name = 'Письмо.pdf', actor = office.executor) =>
  (await post(actor, name, bytes)).body.sha256
const isNamed = async (sha256: string) => (await database.db.$count(blobs, eq(blobs.sha256, sha256))) === 1
const bytesOf = async (sha256: string) => new Uint8Array(await buffer(await (await blobStore()).open(sha256)))
const attach = (documentId: string, sha256: string) =>
  execute(attachFile, { actor: office.executor }, { documentId, sha256, name: `${sha256}.pdf` })
async function isKept(sha256: string): Promise<boolean> {
  for await (const kept of (await blobStore()).list()) if (kept.sha256 === sha256) return true
  return false
}

describe.each(['disk', 'S3'])('R-31.13 contents that nothing refers to, kept on %s', (where) => {
  beforeAll(() => use(where === 'S3' ? s3.env : {}))

  it('are cleared away a week after their upload, their room is given back, and they may come again', async () => {
    const stored = async () => (await ask(showStorage, { actor: admin }, {})).bytes
    const [before, bytes] = [await stored(), pdf()]
    const sha256 = await send(bytes)
    expect(await sweep(6)).toBe(0)
    expect(await stored()).toBe(before + bytes.length)
    expect(await sweep(8)).toBe(1)
    expect([await isNamed(sha256), await isKept(sha256), await stored()]).toEqual([false, false, before])
    expect(await sweep(8)).toBe(0)
    const documentId = await draftOf(office.executor)
    await expect(attach(documentId, sha256)).rejects.toMatchObject({ code: 'files.not_uploaded' })
    await attach(documentId, await send(bytes))
    expect(await bytesOf(sha256)).toEqual(bytes)
  })

  it('that come in while the night clears them away are whole afterwards, whoever was first', async () => {
    for (let turn = 0; turn < 8; turn++) {
      const bytes = pdf()
      await send(bytes)
      const [sha256] = await Promise.all([send(bytes), sweep(8)])
      expect(await isKept(sha256)).toBe(await isNamed(sha256))
      await send(bytes)
      expect(await bytesOf(sha256)).toEqual(bytes)
    }
  })

  it('attached while the night clears them away are either kept whole or refused by name', async () => {
    const documentId = await draftOf(office.executor)
    for (let turn = 0; turn < 8; turn++) {
      const bytes = pdf()
      const sha256 = await send(bytes)
      const [outcome] = await Promise.all([
        attach(documentId, sha256).then(
          () => 'attached',
          ({ code }: { code: string }) => code,
        ),
        sweep(8),
      ])
      expect(['attached', 'files.not_uploaded']).toContain(outcome)
      expect([await isNamed(sha256), await isKept(sha256)]).toEqual(Array(2).fill(outcome === 'attached'))
      if (outcome === 'attached') expect(await bytesOf(sha256)).toEqual(bytes)
    }
  })
})

describe('R-31.13 contents are kept', () => {
  beforeAll(() => use({}))

  it('while a document, a text or a stack of paper refers to them, and their upload with them', async () => {
    const documentId = await draftOf(office.executor)
    const attached = await send(pdf())
    await attach(documentId, attached)
    const drawn = await send(await makePicture('jpeg'), 'план.jpg')
    const { sha256: shown } = await execute(
      addPicture,
      { actor: office.executor },
      { documentId, sha256: drawn, name: 'план.jpg' },
    )
    const scan = await send(pdf(), 'Письмо.pdf', office.clerk)
    await execute(intake, { actor: office.clerk }, { sha256: scan, fileName: 'Письмо.pdf' })
    const stack = await send(pdf(), 'Стопка.pdf', office.clerk)
    await execute(startStream, { actor: office.clerk }, { sha256: stack, name: 'Стопка.pdf' })
    const loose = await send(pdf())
    // The picture is kept as it was brought, or made anew: then what was brought is needed no more.
    expect(await sweep(8)).toBe(shown === drawn ? 1 : 2)
    for (const sha256 of [attached, shown, scan, stack])
      expect([await isNamed(sha256), await isKept(sha256)]).toEqual([true, true])
    expect(await isNamed(loose)).toBe(false)
    expect(await database.db.$count(uploads, eq(uploads.sha256, attached))).toBe(1)
    expect(await database.db.$count(scanStreams, eq(scanStreams.sha256, stack))).toBe(1)
  })

  it('after somebody has brought them once more', async () => {
    const bytes = pdf()
    const sha256 = await send(bytes)
    const longAgo = inDays(-30)
    await database.db.update(blobs).set({ createdAt: longAgo }).where(eq(blobs.sha256, sha256))
    await database.db.update(uploads).set({ createdAt: longAgo }).where(eq(uploads.sha256, sha256))
    await send(bytes)
    expect(await sweep(0)).toBe(0)
    await database.db.update(uploads).set({ createdAt: longAgo }).where(eq(uploads.sha256, sha256))
    expect(await send(bytes, 'Письмо.pdf', office.colleague)).toBe(sha256)
    expect(await sweep(0)).toBe(0)
  })

  it('from the moment somebody begins to attach them, and the night waits for nobody', async () => {
    const documentId = await draftOf(office.executor)
    const sha256 = await send(pdf())
    await database.db.transaction(async (tx) => {
      await requireOwnUpload(tx, office.executor, sha256)
      expect(await sweep(8)).toBe(0)
      const row = { id: newId(), documentId, sha256, name: 'Письмо.pdf', role: 'attachment' as const }
      await tx.insert(attachments).values(row)
    })
    expect(await sweep(8)).toBe(0)
    expect(await isKept(sha256)).toBe(true)
  })

  it('not with the pictures of their pages, once they are gone; every night does it', async () => {
    const bytes = pdf()
    const sha256 = await send(bytes)
    expect((await picture(office.executor, sha256, '1.png')).status).toBe(200)
    const folder = path.join(process.env.DATA_DIR as string, 'previews', sha256Of(bytes).slice(0, 2))
    const drawn = async () => (await readdir(folder)).filter((name) => name.startsWith(sha256))
    expect(await drawn()).toHaveLength(1)
    await nightCame({}, { db: database.db, now: inDays(8) })
    expect([await isNamed(sha256), await drawn()]).toEqual([false, []])
  })
})
