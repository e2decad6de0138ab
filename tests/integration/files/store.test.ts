import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blobs } from '@/db/schema'
import { putBlob } from '@/server/files'
import { keepBlob } from '@/server/files/blob-store'
import { handleBundle } from '@/server/files/http'
import { showStorage } from '@/server/files/show-storage'
import { stageBlob } from '@/server/files/staging'
import { blobStore } from '@/server/files/store'
import { sweepBlobs } from '@/server/files/sweep-blobs'
import { ask } from '@/server/kernel/execute'
import { makePdf } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { download, picture, post, put, sha256Of } from '../../support/files'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { cookieFor, draftOf } from '../../support/rooms'
import { type S3Server, startRelay, startS3 } from '../../support/s3-server'
import { find } from '../../support/search'

const database = useDatabase()
let office: Office
let s3: S3Server
beforeAll(async () => {
  office = await makeOffice(database.db)
  s3 = await startS3()
})
afterAll(async () => {
  use({})
  await s3.stop()
})

/** A day and more after whatever was just kept. */
const tomorrow = () => new Date(Date.now() + 25 * 60 * 60 * 1000)
const NAMES = ['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'S3_COPIES_MB']

function use(settings: Record<string, string>): void {
  for (const name of NAMES) {
    delete process.env[name]
    if (settings[name]) process.env[name] = settings[name]
  }
}

const bytesOf = async (sha256: string, part?: { start: number; end: number }) =>
  new Uint8Array(await buffer(await (await blobStore()).open(sha256, part)))
const random = (size: number) => crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)))
async function* once(bytes: Uint8Array) {
  yield bytes
}
const staged = (bytes: Uint8Array) => stageBlob(once(bytes), Number.POSITIVE_INFINITY)
async function listed(): Promise<string[]> {
  const names: string[] = []
  for await (const { sha256 } of (await blobStore()).list()) names.push(sha256)
  return names
}

describe.each(['disk', 'S3'])('files kept on %s', (where) => {
  beforeAll(() => use(where === 'S3' ? s3.env : {}))

  it('C-16.04 a file goes the whole way: taken, given whole and in part, drawn, read, found, packed', async () => {
    const documentId = await draftOf(office.executor)
    const bytes = makePdf([`Хранилище ${where}`, 'Водосбережение на второй странице'])
    const { id } = await put(office.executor, documentId, `Отчёт ${where}.pdf`, bytes)
    const whole = await download(office.executor, id)
    expect(Buffer.from(await whole.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
    const part = await download(office.executor, id, { range: 'bytes=5-99' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5-99/${bytes.length}`])
    expect(Buffer.from(await part.arrayBuffer()).equals(Buffer.from(bytes.subarray(5, 100)))).toBe(true)
    expect((await picture(office.executor, id, '2.png')).status).toBe(200)
    await database.drain()
    const { hits } = await find(office.executor, 'водосбережения')
    expect(hits.map((hit) => hit.documentId)).toContain(documentId)
    const headers = new Headers({ host: 'office.example', cookie: await cookieFor(office.executor) })
    const packed = await handleBundle(new Request('http://office.example/', { headers }), documentId)
    const files = unzipSync(new Uint8Array(await packed.arrayBuffer()))
    expect(Buffer.from(files[`Отчёт ${where}.pdf`] ?? []).equals(Buffer.from(bytes))).toBe(true)
  })

  it('twenty megabytes are kept and given back as they are', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 7)
    for (let at = 0; at < bytes.length; at += 65_536) bytes.set(random(Math.min(65_536, bytes.length - at)), at)
    const { sha256, size } = await putBlob(database.db, bytes, 'application/octet-stream')
    expect(size).toBe(bytes.length)
    expect(sha256Of(await bytesOf(sha256))).toBe(sha256)
    const [start, end] = [bytes.length - 3, bytes.length - 1]
    expect(await bytesOf(sha256, { start, end })).toEqual(bytes.subarray(start))
    expect(sha256Of(new Uint8Array(await readFile(await (await blobStore()).file(sha256))))).toBe(sha256)
  })

  it('the same contents are kept once, whoever brings them and however often', async () => {
    const bytes = random(1000)
    const kept = await Promise.all([1, 2, 3].map(() => putBlob(database.db, bytes, 'application/octet-stream')))
    const sha256 = kept[0]?.sha256 as string
    expect((await listed()).filter((name) => name === sha256)).toHaveLength(1)
    expect(await database.db.$count(blobs, eq(blobs.sha256, sha256))).toBe(1)
  })

  it('what a process left that died before it wrote the row is cleared away the next night, and nothing else', async () => {
    const left = await staged(random(500))
    await (await blobStore()).keep(left)
    const named = await putBlob(database.db, random(500), 'application/octet-stream')
    expect(await sweepBlobs(database.db, new Date())).toBe(0)
    expect(await listed()).toEqual(expect.arrayContaining([left.sha256, named.sha256]))
    expect(await sweepBlobs(database.db, tomorrow())).toBe(1)
    expect(await listed()).toContain(named.sha256)
    expect(await listed()).not.toContain(left.sha256)
    expect(await sweepBlobs(database.db, tomorrow())).toBe(0)
  })

  it('contents that come in while the night clears them away stay', async () => {
    const bytes = random(700)
    await (await blobStore()).keep(await staged(bytes))
    const again = await staged(bytes)
    let sweeping: Promise<number> | undefined
    await database.db.transaction(async (tx) => {
      await keepBlob(tx, { staged: again, mime: 'application/octet-stream' })
      sweeping = sweepBlobs(database.db, tomorrow())
      // The other side has come to the lock of these contents and waits for the end of this transaction.
      await expect.poll(() => waitingForLocks(), { timeout: 10_000 }).toBeGreaterThan(0)
    })
    await sweeping
    expect(await bytesOf(again.sha256)).toEqual(bytes)
  })

  it('a refused file leaves nothing in it', async () => {
    const before = (await listed()).sort()
    const { status } = await post(office.executor, 'Письмо.pdf', new TextEncoder().encode('не PDF'))
    expect(status).toBe(400)
    expect((await listed()).sort()).toEqual(before)
  })
})

async function waitingForLocks(): Promise<number> {
  const rows = await database.db.execute(
    "select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted",
  )
  return Number((rows as unknown as { waiting: number }[])[0]?.waiting)
}

async function openTransactions(): Promise<number> {
  const rows = await database.db.execute(
    "select count(*)::int as open from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
  )
  return Number((rows as unknown as { open: number }[])[0]?.open)
}

describe('a bucket', () => {
  beforeAll(() => use(s3.env))
  const copies = () => path.join(process.env.DATA_DIR as string, 'copies')

  it('takes an upload while no transaction is open: a slow one holds no connection', async () => {
    const held: number[] = []
    const slow = await startRelay(s3.env.S3_ENDPOINT as string, async () => void held.push(await openTransactions()))
    use({ ...s3.env, S3_ENDPOINT: slow.url })
    const { status, body } = await post(office.executor, 'Письмо.pdf', makePdf(['долгий путь']))
    await slow.stop()
    use(s3.env)
    expect([status, held]).toEqual([200, [0]])
    expect(await listed()).toContain(body.sha256)
  })

  it('keeps what was sent ahead and cleared away before its row was written', async () => {
    const bytes = random(800)
    const ahead = await staged(bytes)
    await (await blobStore()).sendAhead?.(ahead)
    expect(await listed()).toContain(ahead.sha256)
    expect(await sweepBlobs(database.db, tomorrow())).toBe(1)
    await database.db.transaction((tx) => keepBlob(tx, { staged: ahead, mime: 'application/octet-stream' }))
    await rm(copies(), { recursive: true, force: true })
    expect(await bytesOf(ahead.sha256)).toEqual(bytes)
  })

  it('is read again when the copies of this machine are thrown away', async () => {
    const { sha256 } = await putBlob(database.db, random(900), 'application/octet-stream')
    await rm(copies(), { recursive: true, force: true })
    expect(sha256Of(new Uint8Array(await readFile(await (await blobStore()).file(sha256))))).toBe(sha256)
    expect((await readdir(copies())).filter((name) => name.startsWith('coming-'))).toEqual([])
  })

  it('that gives other contents than were kept is not believed', async () => {
    const { sha256 } = await putBlob(database.db, random(900), 'application/octet-stream')
    await rm(copies(), { recursive: true, force: true })
    const object = (await readdir(s3.directory, { recursive: true })).find((name) =>
      name.includes(`${sha256}._S3rver_object`),
    )
    await writeFile(path.join(s3.directory, object as string), random(900))
    await expect((await blobStore()).file(sha256)).rejects.toThrow(sha256)
    expect(await readdir(copies(), { recursive: true })).toEqual([])
  })

  it('has copies here up to a limit; the least used go first, and none that may be in use', async () => {
    use({ ...s3.env, S3_COPIES_MB: '64' })
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map((mark) => staged(new Uint8Array(40 * 1024 * 1024).fill(mark))),
    )
    const copyOf = (sha256 = '') => path.join(copies(), sha256.slice(0, 2), sha256)
    const held = async () => (await readdir(copies(), { recursive: true })).map((name) => path.basename(name))
    for (const each of [one, two]) if (each) await (await blobStore()).keep(each)
    expect(await held()).toEqual(expect.arrayContaining([one?.sha256, two?.sha256]))
    const longAgo = new Date(Date.now() - 60 * 60 * 1000)
    await utimes(copyOf(one?.sha256), longAgo, longAgo)
    if (three) await (await blobStore()).keep(three)
    expect(await held()).toEqual(expect.arrayContaining([two?.sha256, three?.sha256]))
    expect(await held()).not.toContain(one?.sha256)
  })

  it('is shown to administrators by its address, with whether it answers, and without its keys', async () => {
    const admin = await addPerson(database.db, { roles: ['administrator'] })
    const shown = async () => JSON.stringify((await ask(showStorage, { actor: admin }, {})).store)
    use(s3.env)
    const place = new URL(s3.env.S3_ENDPOINT as string).host
    expect(await shown()).toBe(JSON.stringify({ state: 'answers', place: `${place}/vizir` }))
    use({ ...s3.env, S3_ENDPOINT: 'http://name:secret@127.0.0.1:9/vizir' })
    expect(await shown()).toBe(JSON.stringify({ state: 'silent', place: '127.0.0.1:9/vizir' }))
  })

  it('out of reach: nothing is taken, the person is told to try again, and no row is left', async () => {
    use({ ...s3.env, S3_ENDPOINT: 'http://127.0.0.1:9/vizir' })
    const rows = await database.db.$count(blobs)
    const { status, body } = await post(office.executor, 'Письмо.pdf', makePdf(['недоступно']))
    expect([status, body.code]).toEqual([503, 'files.store_silent'])
    expect(await database.db.$count(blobs)).toBe(rows)
    expect(await readdir(path.join(process.env.DATA_DIR as string, 'blobs', 'staging'))).toEqual([])
  })

  it('needs its keys: without them nothing starts', () => {
    use({ S3_ENDPOINT: s3.env.S3_ENDPOINT as string })
    expect(() => blobStore()).toThrow(/S3_ENDPOINT: needs/)
  })
})
