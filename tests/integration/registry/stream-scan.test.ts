import { and, asc, eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachments, auditLog, blobs, documentGrants, documents, scanPages, scanParts, scanStreams } from '@/db/schema'
import { readBlobBytes } from '@/server/files'
import { pdfPages } from '@/server/files/formats/pdf-text'
import { barcodeOf } from '@/server/journals/barcode'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { registryQueue } from '@/server/registry/get-queue'
import { attachPages } from '@/server/registry/stream-scan/attach-pages'
import { discardPages } from '@/server/registry/stream-scan/discard-pages'
import { listStreams } from '@/server/registry/stream-scan/list-streams'
import onStackAwaited from '@/server/registry/stream-scan/on-stack-awaited'
import { queuePages } from '@/server/registry/stream-scan/queue-pages'
import { showStream } from '@/server/registry/stream-scan/show-stream'
import { startStream } from '@/server/registry/stream-scan/start-stream'
import { makeDocx, makePdf, makePdfOfPictures, makeTiff } from '../../factories/office-files'
import { labelledPdf, type Sheet, scannedSheets, UNKNOWN_CODE } from '../../factories/stacks'
import { useDatabase } from '../../support/database'
import { post } from '../../support/files'
import { addPerson } from '../../support/office'
import { makeRegistry, number, type Registry, registered, signedLetter } from '../../support/registry'

const SLOW = 120_000
const database = useDatabase()
let office: Registry
let colleague: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  colleague = await addPerson(database.db, { surname: 'Осин', roles: ['clerk'] })
})

type Card = { documentId: string; code: string; regNumber: string }
async function labelled(): Promise<Card> {
  const { documentId, regNumber } = await registered(database.db, office)
  return { documentId, regNumber, code: (await barcodeOf(database.db, documentId)) ?? '' }
}

async function start(bytes: Uint8Array, name = 'Стопка.pdf'): Promise<string> {
  const { body } = await post(office.clerk, name, bytes)
  return (await execute(startStream, { actor: office.clerk }, { sha256: body.sha256, name })).streamId
}
const startPdf = async (sheets: Sheet[]) => start(await (await labelledPdf(sheets)).save())
const show = (streamId: string, actor = office.clerk) => ask(showStream, { actor }, { streamId })
const step = (streamId: string) => onStackAwaited({ streamId }, { db: database.db, now: new Date() })
const scansOf = (documentId: string) =>
  database.db
    .select({ id: attachments.id, number: attachments.number, sha256: attachments.sha256, at: attachments.createdAt })
    .from(attachments)
    .where(and(eq(attachments.documentId, documentId), eq(attachments.name, 'Скан.pdf')))
    .orderBy(asc(attachments.number))
async function textOf(sha256: string): Promise<string[]> {
  const pages = await pdfPages(new Uint8Array(await readBlobBytes(sha256)))
  return pages.map((text) => text.replace(/\d[\d\-/. ]+/g, '').trim())
}
const land = (streamId: string, pages: number[], documentId: string, actor = office.clerk) =>
  execute(attachPages, { actor }, { streamId, pages, documentId })

describe('a stack from the scanner', () => {
  it(
    'V-23.02 V-23.04 V-23.05 goes to its cards page by page; what nobody knows is left to a clerk',
    async () => {
      const [one, two] = [await labelled(), await labelled()]
      const streamId = await startPdf([
        { text: 'Разделитель' },
        { text: 'Первое письмо', code: one.code },
        { text: 'Приложение' },
        { text: 'Чужое', code: UNKNOWN_CODE },
        { text: 'Продолжение чужого' },
        { text: 'Второе письмо', code: two.code },
      ])
      await database.drain()
      const { stream, parts } = await show(streamId)
      expect(stream).toMatchObject({ state: 'done', pages: 6, pagesRead: 6, attached: 2, looseParts: 2 })
      expect(parts).toMatchObject([
        { pages: [1], state: 'loose', reason: 'before_first', card: null },
        { pages: [2, 3], state: 'attached', card: { number: one.regNumber }, version: 1, decidedBy: office.clerk.name },
        { pages: [4, 5], state: 'loose', reason: 'unknown_code', code: UNKNOWN_CODE, card: null },
        { pages: [6], state: 'attached', card: { documentId: two.documentId } },
      ])
      const [scan] = await scansOf(one.documentId)
      expect(await textOf(scan?.sha256 ?? '')).toEqual(['Первое письмо', 'Приложение'])
      const [audit] = await database.db
        .select({ actor: auditLog.actorId, detail: auditLog.detail })
        .from(auditLog)
        .where(and(eq(auditLog.stream, `document:${one.documentId}`), eq(auditLog.command, 'registry.attachPages')))
      expect(audit).toMatchObject({
        actor: office.clerk.personId,
        detail: { pages: [2, 3], code: one.code, number: 1 },
      })
    },
    SLOW,
  )

  it(
    'V-23.01 sheets lie as they like: turned, not quite straight, speckled, in a TIFF of faxes too',
    async () => {
      const cards = await Promise.all(Array.from({ length: 4 }, labelled))
      const angles = [90, 180, 270, 3]
      const sheets = cards.map(({ code }, at) => ({
        text: `Лист ${code}`,
        code,
        angle: angles[at],
        noise: at > 1 ? 40 : 0,
      }))
      const streamId = await start(await makePdfOfPictures(await scannedSheets(sheets)))
      const tiff = await start(
        await makeTiff(await scannedSheets(sheets.slice(1, 3).map((sheet) => ({ ...sheet, angle: 180, noise: 0 })))),
        'Стопка.tif',
      )
      await database.drain()
      expect((await show(streamId)).parts.map(({ documentId }) => documentId)).toEqual(
        cards.map(({ documentId }) => documentId),
      )
      expect((await show(tiff)).stream).toMatchObject({ attached: 2, looseParts: 0 })
      const [, second] = await scansOf(cards[1]?.documentId ?? '')
      const [blob] = await database.db
        .select()
        .from(blobs)
        .where(eq(blobs.sha256, second?.sha256 ?? ''))
      expect(blob).toMatchObject({ mime: 'application/pdf', pages: 1 })
    },
    SLOW,
  )

  it(
    'V-23.06 a second scan of the same code is the next version; the first stays as it was',
    async () => {
      const card = await labelled()
      await startPdf([{ text: 'Плохой скан', code: card.code }])
      await database.drain()
      const [first] = await scansOf(card.documentId)
      await startPdf([{ text: 'Хороший скан', code: card.code }])
      await database.drain()
      const scans = await scansOf(card.documentId)
      expect(scans.map(({ number }) => number)).toEqual([1, 2])
      expect(scans[0]).toEqual(first)
      expect(await textOf(scans[1]?.sha256 ?? '')).toEqual(['Хороший скан'])
    },
    SLOW,
  )

  it(
    'V-23.08 the code of a card closed to this clerk is as unknown as one never given, and tells nothing of it',
    async () => {
      const closed = await labelled()
      await database.db.delete(documentGrants).where(eq(documentGrants.documentId, closed.documentId))
      await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, closed.documentId))
      const streamId = await startPdf([
        { text: 'Закрытое', code: closed.code },
        { text: 'Чужое', code: UNKNOWN_CODE },
      ])
      await database.drain()
      const { parts } = await show(streamId)
      const [theirs, nobodys] = parts.map(({ id: _id, pages: _pages, code: _code, ...rest }) => rest)
      expect(theirs).toEqual(nobodys)
      expect(JSON.stringify(parts)).not.toContain(closed.regNumber)
      await expect(land(streamId, [1], closed.documentId)).rejects.toMatchObject({ kind: 'not_found' })
      expect(await scansOf(closed.documentId)).toEqual([])
    },
    SLOW,
  )

  it(
    'V-23.05 a label that is torn through sends its pages to a clerk, not to the letter before',
    async () => {
      const [one, two] = [await labelled(), await labelled()]
      const streamId = await startPdf([
        { text: 'Целое', code: one.code },
        { text: 'Порванное', code: two.code, torn: true },
      ])
      await database.drain()
      const { parts } = await show(streamId)
      expect(parts).toMatchObject([
        { pages: [1], state: 'attached' },
        { pages: [2], state: 'loose', reason: 'unreadable' },
      ])
    },
    SLOW,
  )

  it(
    'V-17.03 the paper of a letter of ours that has its number is scanned to its card by its label',
    async () => {
      const documentId = await signedLetter(database.db, office)
      await number(office, documentId)
      const code = (await barcodeOf(database.db, documentId)) ?? ''
      const streamId = await startPdf([{ text: 'Подписанный экземпляр', code }])
      await database.drain()
      expect((await show(streamId)).parts).toMatchObject([{ pages: [1], state: 'attached', card: { documentId } }])
      const [scan] = await scansOf(documentId)
      expect(await textOf(scan?.sha256 ?? '')).toEqual(['Подписанный экземпляр'])
    },
    SLOW,
  )
})

describe('unrecognised pages', () => {
  let streamId: string
  beforeAll(async () => {
    streamId = await startPdf(['Раз', 'Два', 'Три', 'Четыре', 'Пять'].map((text) => ({ text })))
    await database.drain()
  }, SLOW)

  it('V-23.05 are attached by hand, some of a piece too; the rest waits on, and no page goes twice', async () => {
    const card = await labelled()
    expect(await land(streamId, [3, 2], card.documentId, colleague)).toMatchObject({ version: 1 })
    const [scan] = await scansOf(card.documentId)
    expect(await textOf(scan?.sha256 ?? '')).toEqual(['Два', 'Три'])
    expect((await show(streamId)).parts).toMatchObject([
      { pages: [1, 4, 5], state: 'loose', reason: 'before_first' },
      { pages: [2, 3], state: 'attached', decidedBy: colleague.name },
    ])
    const gone = { kind: 'conflict', code: 'registry.pages_gone' }
    await expect(land(streamId, [1, 2], card.documentId)).rejects.toMatchObject(gone)
    await expect(land(streamId, [9], card.documentId)).rejects.toMatchObject(gone)
  })

  it('V-23.05 become a letter in the queue with the pages as its scan', async () => {
    const { documentId } = await execute(queuePages, { actor: office.clerk }, { streamId, pages: [4] })
    const row = (await ask(registryQueue, { actor: colleague }, {})).find((one) => one.documentId === documentId)
    expect(row).toMatchObject({ title: 'Стопка, с. 4', state: 'queued' })
    const [scan] = await scansOf(documentId)
    expect(await textOf(scan?.sha256 ?? '')).toEqual(['Четыре'])
  })

  it('V-23.05 are set aside with the reason, by one of two who press at once', async () => {
    const discard = (actor: Actor) =>
      execute(discardPages, { actor }, { streamId, pages: [5], reason: 'Пустой оборот' })
    const both = await Promise.allSettled([discard(office.clerk), discard(colleague)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await show(streamId)).parts.at(-1)).toMatchObject({ pages: [5], state: 'discarded', note: 'Пустой оборот' })
  })

  it('V-17.05 V-23.08 only registrars see stacks and act on them', async () => {
    const card = await labelled()
    expect(await ask(listStreams, { actor: office.executor }, {})).toEqual([])
    await expect(show(streamId, office.executor)).rejects.toMatchObject({ kind: 'not_found' })
    const call = { actor: office.head }
    const refused = { kind: 'forbidden', code: 'registry.not_a_registrar' }
    await expect(land(streamId, [1], card.documentId, office.head)).rejects.toMatchObject(refused)
    await expect(execute(queuePages, call, { streamId, pages: [1] })).rejects.toMatchObject(refused)
    await expect(execute(discardPages, call, { streamId, pages: [1], reason: 'Так' })).rejects.toMatchObject(refused)
  })

  it('V-23.03 do not go to a card without a number', async () => {
    const { documentId } = await execute(queuePages, { actor: office.clerk }, { streamId, pages: [1] })
    const other = await startPdf([{ text: 'Ничьё' }])
    await database.drain()
    await expect(land(other, [1], documentId)).rejects.toMatchObject({ code: 'registry.scan_unregistered' })
  })
})

describe('a stack survives', () => {
  it(
    'a step done twice and at once: nothing is attached twice, no page is lost, nothing is left without an owner',
    async () => {
      const [one, two] = [await labelled(), await labelled()]
      const streamId = await startPdf([
        { text: 'Раз', code: one.code },
        { text: 'Два' },
        { text: 'Три', code: two.code },
      ])
      for (let turn = 0; turn < 9; turn++) await Promise.all([step(streamId), step(streamId)])
      await database.drain()
      expect((await show(streamId)).stream).toMatchObject({ state: 'done', attached: 2, looseParts: 0 })
      for (const { documentId } of [one, two]) expect(await scansOf(documentId)).toHaveLength(1)
      const rows = await database.db
        .select({ page: scanPages.page, part: scanParts.state })
        .from(scanPages)
        .innerJoin(scanParts, eq(scanParts.id, scanPages.partId))
        .where(eq(scanPages.streamId, streamId))
      expect(rows).toHaveLength(3)
      expect(await database.db.$count(scanParts, eq(scanParts.streamId, streamId))).toBe(2)
    },
    SLOW,
  )

  it(
    'a page that took its process with it three times: it waits for a clerk, the others go on',
    async () => {
      const card = await labelled()
      const streamId = await startPdf([{ text: 'Роковая' }, { text: 'Целая', code: card.code }])
      const first = and(eq(scanPages.streamId, streamId), eq(scanPages.page, 1))
      await database.db.update(scanPages).set({ attempts: 3 }).where(first)
      await database.drain()
      expect((await show(streamId)).parts).toMatchObject([
        { pages: [1], state: 'loose', reason: 'unreadable' },
        { pages: [2], state: 'attached' },
      ])
    },
    SLOW,
  )

  it(
    'a hostile TIFF whose second page claims to be miles wide: its pages wait for a clerk, the next stack goes on',
    async () => {
      const card = await labelled()
      const tiff = await makeTiff(await scannedSheets([{ text: 'Целая', code: card.code }, { text: 'Бомба' }]))
      const streamId = await start(widened(tiff), 'Стопка.tiff')
      const next = await startPdf([{ text: 'Следующая', code: card.code }])
      await database.drain()
      const unreadable = { state: 'loose', reason: 'unreadable' }
      expect((await show(streamId)).parts).toMatchObject([
        { pages: [1], ...unreadable },
        { pages: [2], ...unreadable },
      ])
      expect((await show(next)).stream).toMatchObject({ state: 'done', attached: 1 })
      await expect(execute(queuePages, { actor: office.clerk }, { streamId, pages: [2] })).rejects.toMatchObject({
        code: 'registry.pages_unreadable',
      })
    },
    SLOW,
  )

  it('a clerk whose account was closed meanwhile: no code is theirs any more, a colleague finishes', async () => {
    const card = await labelled()
    const leaver = await addPerson(database.db, { roles: ['clerk'] })
    const { body } = await post(
      leaver,
      'Уход.pdf',
      await (await labelledPdf([{ text: 'Уход', code: card.code }])).save(),
    )
    const { streamId } = await execute(startStream, { actor: leaver }, { sha256: body.sha256, name: 'Уход.pdf' })
    const { accounts } = await import('@/db/schema')
    await database.db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, leaver.accountId))
    await database.drain()
    expect((await show(streamId)).parts).toMatchObject([{ state: 'loose', reason: 'unknown_code' }])
    expect(await land(streamId, [1], card.documentId)).toMatchObject({ version: 1 })
  })
})

describe('what is no stack is refused', () => {
  const begin = async (name: string, bytes: Uint8Array, actor = office.clerk) => {
    const { body } = await post(actor, name, bytes)
    return execute(startStream, { actor }, { sha256: body.sha256, name })
  }

  it('V-17.05 from who is no registrar', async () => {
    await expect(begin('Чужая.pdf', makePdf(['Чужая']), office.executor)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('another kind of file, a stack over the limit, and the same stack a second time', async () => {
    await expect(begin('Письмо.docx', await makeDocx([['Письмо']]))).rejects.toMatchObject({
      code: 'registry.stream_type',
    })
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const long = await PDFDocument.create()
    for (let page = 0; page < 501; page++) long.addPage()
    await expect(begin('Длинная.pdf', await long.save())).rejects.toMatchObject({
      kind: 'too_large',
      code: 'registry.stream_too_long',
      data: { limit: 500, pages: 501 },
    })
    const once = makePdf(['Одна и та же'])
    await begin('Раз.pdf', once)
    await expect(begin('Два.pdf', once)).rejects.toMatchObject({ kind: 'conflict', code: 'registry.stream_known' })
    expect(await database.db.$count(scanStreams, inArray(scanStreams.name, ['Раз.pdf', 'Два.pdf']))).toBe(1)
  })
})

/** The second page of a TIFF of two says that it is a hundred thousand dots each way. */
function widened(tiff: Uint8Array): Uint8Array {
  const bytes = Buffer.from(tiff)
  const little = bytes.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const first = u32(4)
  const second = u32(first + 2 + u16(first) * 12)
  for (let at = second + 2, left = u16(second); left > 0; at += 12, left--) {
    if (u16(at) !== 256 && u16(at) !== 257) continue
    const four = little ? Buffer.from([4, 0]) : Buffer.from([0, 4])
    four.copy(bytes, at + 2)
    if (little) bytes.writeUInt32LE(100_000, at + 8)
    else bytes.writeUInt32BE(100_000, at + 8)
  }
  return new Uint8Array(bytes)
}
