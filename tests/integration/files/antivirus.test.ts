import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blobs, uploads } from '@/db/schema'
import { askClamd, verdictOf } from '@/server/files/antivirus/ask-clamd'
import { makeDocx } from '../../factories/office-files'
import { SIGN, SIGNATURE, startRealClamd } from '../../support/clamd'
import { type Clamd, startClamd } from '../../support/clamd-double'
import { useDatabase } from '../../support/database'
import { post } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
let clamd: Clamd | undefined
beforeAll(async () => {
  office = await makeOffice(database.db)
})
afterEach(async () => {
  delete process.env.CLAMD_URL
  await clamd?.stop()
  clamd = undefined
})

async function withClamd(behaviour: Parameters<typeof startClamd>[0]) {
  clamd = await startClamd(behaviour)
  process.env.CLAMD_URL = clamd.url
  return clamd
}
const text = (content: string) => new TextEncoder().encode(content)
const send = async (name: string, bytes: Uint8Array) => {
  const { status, body } = await post(office.executor, name, bytes)
  return { status, code: body.code, data: body.data, sha256: body.sha256 }
}
const kept = () =>
  readdirSync(path.join(process.env.DATA_DIR ?? '', 'blobs'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  ).length

describe('R-03.18 with ClamAV itself', () => {
  let real: Awaited<ReturnType<typeof startRealClamd>>
  beforeAll(async () => {
    real = await startRealClamd(1)
  })
  afterAll(() => real.stop())
  beforeEach(() => {
    process.env.CLAMD_URL = real.url
  })

  it('a clean file of many pieces is taken whole', async () => {
    const bytes = text('строка текста '.repeat(20_000))
    expect(await send('Чистый.txt', bytes)).toMatchObject({ status: 200, sha256: expect.any(String) })
  })

  it('an infected file is refused with the name of the virus, and leaves neither bytes nor rows', async () => {
    const before = [kept(), await database.db.$count(blobs), await database.db.$count(uploads)]
    const refused = { status: 400, code: 'files.infected', data: { virus: `${SIGNATURE}.UNOFFICIAL` } }
    expect(await send('Счёт.txt', text(`начало ${SIGN} конец`))).toMatchObject(refused)
    expect(await send('Счёт.docx', await makeDocx([['Счёт', SIGN]]))).toMatchObject(refused)
    expect([kept(), await database.db.$count(blobs), await database.db.$count(uploads)]).toEqual(before)
  })

  it('a file larger than the daemon takes is refused by that name, though it hangs up in the middle', async () => {
    const bytes = text('строка текста '.repeat(400_000))
    expect(await send('Большой.txt', bytes)).toMatchObject({ status: 413, code: 'files.antivirus_limit' })
  })

  it('many people at once are each answered of their own file', async () => {
    const word = (at: number) => (at % 3 === 0 ? SIGN : 'текст')
    const sent = await Promise.all(Array.from({ length: 12 }, (_, at) => send(`${at}.txt`, text(`${word(at)} ${at}`))))
    expect(sent.map(({ status }) => status)).toEqual(sent.map((_, at) => (at % 3 === 0 ? 400 : 200)))
  })
})

describe('R-03.18 with an antivirus that does not answer as it should', () => {
  it.each([
    ['answers nonsense', { reply: 'HTTP/1.1 200 OK' }],
    ['answers an error', { reply: 'stream: Can’t allocate memory ERROR' }],
    ['answers nothing', { reply: '' }],
    ['says OK of something else', { reply: 'stream: OK maybe' }],
  ])('nothing is let through when it %s', async (_what, behaviour) => {
    await withClamd(behaviour)
    expect(await send('Файл.txt', text('текст'))).toMatchObject({ status: 503, code: 'files.antivirus_silent' })
  })

  it('nothing is let through when it is away', async () => {
    const { url, stop } = await startClamd()
    await stop()
    process.env.CLAMD_URL = url
    expect(await send('Файл.txt', text('текст'))).toMatchObject({ status: 503, code: 'files.antivirus_silent' })
  })

  it('one that takes the file and says nothing is waited for only so long', async () => {
    const { url } = await withClamd({ silent: true })
    const file = path.join(process.env.DATA_DIR ?? '', 'silent.txt')
    writeFileSync(file, 'текст')
    expect(await askClamd(url, file, 100)).toMatchObject({
      verdict: 'unknown',
      note: expect.stringContaining('silent'),
    })
  })

  it('no line but «stream: OK» is a clean file', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        fc.pre(line.split('\0')[0]?.trim() !== 'stream: OK')
        expect(verdictOf(line).verdict).not.toBe('clean')
      }),
    )
    expect(verdictOf('stream: <script>x</script> FOUND\0')).toEqual({
      verdict: 'infected',
      virus: '_script_x_/script_',
    })
  })
})
