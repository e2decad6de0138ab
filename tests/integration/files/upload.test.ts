import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { blobs, uploads } from '@/db/schema'
import { blobFile } from '@/server/files/blob-store'
import { sweepStaging } from '@/server/files/staging'
import { makePdf } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { download, post, sha256Of } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const MB = 1024 * 1024
const staging = () => path.join(process.env.DATA_DIR ?? '', 'blobs/staging')
const staged = () => (existsSync(staging()) ? readdirSync(staging()) : [])

/** A body that is made as it is read: how much was taken is known exactly. */
function endless(total: number) {
  let taken = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken >= total) return controller.close()
        taken++
        controller.enqueue(new Uint8Array(MB).fill(taken % 256))
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, taken: () => taken }
}

describe('a file that is too large', () => {
  it('of 200 MB is refused at the limit, without being held in memory or left on disk', async () => {
    const { stream, taken } = endless(200)
    const before = process.memoryUsage().arrayBuffers
    const peaks: number[] = []
    const timer = setInterval(() => peaks.push(process.memoryUsage().arrayBuffers), 5)
    const { status, body } = await post(office.executor, 'большой.pdf', stream)
    clearInterval(timer)
    expect({ status, code: body.code, data: body.data }).toMatchObject({
      status: 413,
      code: 'files.too_large',
      data: { limitMb: 100 },
    })
    expect(taken()).toBeLessThanOrEqual(103)
    expect(Math.max(0, ...peaks) - before).toBeLessThan(60 * MB)
    expect(staged()).toEqual([])
  })

  it('that says so is refused before a byte of it is read', async () => {
    const { stream, taken } = endless(200)
    const { status } = await post(office.executor, 'большой.pdf', stream, { 'content-length': String(200 * MB) })
    expect({ status, taken: taken() }).toEqual({ status: 413, taken: 0 })
  })
})

describe('a file that is taken', () => {
  it('is kept byte for byte under its hash, and only its sender may open it', async () => {
    const bytes = makePdf(['Сведения о площадках'])
    const { status, body } = await post(office.executor, 'сведения.pdf', bytes)
    expect({ status, ...body }).toEqual({
      status: 200,
      sha256: sha256Of(bytes),
      size: bytes.length,
      mime: 'application/pdf',
      pages: 1,
      name: 'сведения.pdf',
    })
    const own = await download(office.executor, body.sha256)
    expect(Buffer.from(await own.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
    expect((await download(office.colleague, body.sha256)).status).toBe(404)
    expect((await download(null, body.sha256)).status).toBe(401)
    expect(staged()).toEqual([])
  })

  it('by two people at once is one blob, and both may attach it', async () => {
    const bytes = makePdf(['Одни и те же байты'])
    const answers = await Promise.all(
      [office.executor, office.colleague, office.executor, office.clerk].map((actor) =>
        post(actor, 'равные.pdf', bytes),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const sha256 = sha256Of(bytes)
    expect(await database.db.select().from(blobs).where(eq(blobs.sha256, sha256))).toHaveLength(1)
    expect(await database.db.select().from(uploads).where(eq(uploads.sha256, sha256))).toHaveLength(3)
    expect(existsSync(await blobFile(sha256))).toBe(true)
    expect(staged()).toEqual([])
  })

  it('whose sender went away half-way leaves nothing', async () => {
    let sent = false
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) return controller.error(new Error('connection lost'))
        sent = true
        controller.enqueue(new Uint8Array(MB))
      },
    })
    const { status } = await post(office.executor, 'обрыв.pdf', stream)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(staged()).toEqual([])
  })
})

const DYING = `
import { stageBlob } from './server/files/staging.ts'
async function* slowly() { for (;;) { yield new Uint8Array(100_000); await new Promise((next) => setTimeout(next, 10)) } }
await stageBlob(slowly(), 1e9)
`

describe('a process that dies while a file comes in', () => {
  it('leaves a part in staging that never becomes a file, and the sweep throws it away later', async () => {
    const { PATH, DATA_DIR } = process.env
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', DYING], {
      env: { PATH, DATA_DIR, NODE_ENV: 'test' },
      stdio: 'ignore',
    })
    await waitFor(() => staged().length === 1, 'the upload has begun', 25_000)
    child.kill('SIGKILL')
    await waitFor(() => child.exitCode !== null || child.signalCode !== null, 'the process is dead')
    const [part] = staged()
    const file = path.join(staging(), part as string)

    await sweepStaging(Date.now(), true)
    expect(staged()).toEqual([part])
    const longAgo = (Date.now() - 7 * 60 * 60 * 1000) / 1000
    utimesSync(file, longAgo, longAgo)
    const fresh = path.join(staging(), 'fresh')
    mkdirSync(staging(), { recursive: true })
    writeFileSync(fresh, 'another upload is going on')
    await sweepStaging(Date.now(), true)
    expect(staged()).toEqual(['fresh'])
  }, 60_000)
})
