import { degrees, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachments, auditLog, blobs, filePages, type PlacedWord } from '@/db/schema'
import type { ArrangedPage } from '@/lib/contracts/files'
import { getTimeline } from '@/server/documents/queries'
import { attach, putBlob, readBlobBytes } from '@/server/files'
import { arrangePages } from '@/server/files/arrange/arrange-pages'
import { proposeArrangement } from '@/server/files/arrange/propose-arrangement'
import { pdfPages } from '@/server/files/formats/pdf-text'
import { listFiles } from '@/server/files/list-files'
import { ask, execute } from '@/server/kernel/execute'
import { getCard } from '@/server/registry/get-card'
import { makePdf, makePicture } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { letRead, makeRegistry, type Registry, received, registered } from '../../support/registry'
import { inCommand } from '../../support/rooms'

const PAGES = [
  'Приложение к письму о подготовке сетей',
  'Письмо о подготовке тепловых сетей',
  'Оборот последнего листа',
]
const database = useDatabase()
let office: Registry
let count = 0
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const scansOf = (documentId: string) =>
  database.db
    .select({
      ...{ id: attachments.id, sha256: attachments.sha256, number: attachments.number, name: attachments.name },
    })
    .from(attachments)
    .where(and(eq(attachments.documentId, documentId), eq(attachments.role, 'scan')))
    .orderBy(asc(attachments.number))
const rowsOf = (sha256: string) =>
  database.db.select().from(filePages).where(eq(filePages.sha256, sha256)).orderBy(asc(filePages.page))

/** A letter in the queue with its scan, read unless told otherwise. */
async function scanned({ pages = PAGES, read = true } = {}) {
  const documentId = await received(database.db, office, [
    ...pages,
    `Лист ${++count} переписки о подготовке тепловых сетей к зиме`,
  ])
  if (read) await database.drain()
  const [scan] = await scansOf(documentId)
  if (!scan) throw new Error('no scan')
  return { documentId, fileId: scan.id, sha256: scan.sha256 }
}

type Asked = { documentId: string; fileId: string; pages: ArrangedPage[] }
const UPRIGHT = [2, 1].map((page): ArrangedPage => ({ page, turn: 0 }))
const arrange = (
  { documentId, fileId, pages = UPRIGHT }: Omit<Asked, 'pages'> & Partial<Asked>,
  actor = office.clerk,
) => execute(arrangePages, { actor }, { documentId, fileId, pages })
const refusal = (code: string) => expect.objectContaining({ code })

describe('R-31.18 pages of a scan put in order', () => {
  it('makes the next version with the pages as they were put, and keeps the scan as it came', async () => {
    const { documentId, fileId, sha256 } = await scanned()
    const pages: ArrangedPage[] = [
      { page: 2, turn: 180 },
      { page: 1, turn: 90 },
    ]
    expect(await arrange({ documentId, fileId, pages })).toMatchObject({ number: 2 })
    const [before, after] = await scansOf(documentId)
    expect(before).toMatchObject({ id: fileId, sha256 })
    const bytes = await readBlobBytes(after?.sha256 ?? '')
    expect(await pdfPages(bytes)).toEqual([
      expect.stringContaining(PAGES[1] ?? ''),
      expect.stringContaining(PAGES[0] ?? ''),
    ])
    const made = await PDFDocument.load(bytes)
    expect(made.getPages().map((page) => page.getRotation().angle)).toEqual([180, 90])
    const { items } = await ask(getTimeline, { actor: office.clerk }, { documentId })
    expect(items.at(-1)).toMatchObject({ name: 'files.arranged', data: { name: 'Письмо.pdf', number: 2, count: 2 } })
    const noted = and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'files.arrange'))
    const [record] = await database.db.select().from(auditLog).where(noted)
    expect(record?.detail).toMatchObject({
      from: sha256,
      pages: [
        [2, 180],
        [1, 90],
      ],
    })
  })

  it('the desk shows the arranged scan, and it is read at once: nothing is recognised again', async () => {
    const { documentId, fileId, sha256 } = await scanned()
    const words: PlacedWord[] = [[0, 6, 1000, 2000, 3000, 100]]
    const recognised = { reading: 'recognised' as const, confidence: 91, words, text: 'Письмо' }
    await database.db
      .update(filePages)
      .set(recognised)
      .where(and(eq(filePages.sha256, sha256), eq(filePages.page, 2)))
    const { id } = await arrange({ documentId, fileId, pages: [{ page: 2, turn: 180 }] })
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(card.scans.map((scan) => [scan.id, scan.pages])).toEqual([[id, 1]])
    const [, made] = await scansOf(documentId)
    expect(await rowsOf(made?.sha256 ?? '')).toMatchObject([
      { ...recognised, page: 1, words: [[0, 6, 6000, 7900, 3000, 100]], attempts: 0 },
    ])
    const [blob] = await database.db
      .select()
      .from(blobs)
      .where(eq(blobs.sha256, made?.sha256 ?? ''))
    expect(blob).toMatchObject({ extraction: 'done', pages: 1 })
  })

  it('what still waits to be read is read in the arranged file', async () => {
    const { documentId, fileId } = await scanned({ read: false })
    await arrange({ documentId, fileId })
    await database.drain()
    const { files } = await ask(listFiles, { actor: office.clerk }, { documentId })
    expect(files.at(-1)).toMatchObject({ number: 2, extraction: 'done', pages: 2 })
    const [, made] = await scansOf(documentId)
    expect((await rowsOf(made?.sha256 ?? '')).map(({ text }) => text.trim())).toEqual([PAGES[1], PAGES[0]])
  })

  it('turns add up: a page that lies in its file is turned on from there', async () => {
    const document = await PDFDocument.load(makePdf(['лежит', 'стоит']))
    document.getPage(0).setRotation(degrees(270))
    const { documentId } = await scanned()
    const { sha256 } = await putBlob(database.db, await document.save(), 'application/pdf')
    const { id } = await inCommand(office.clerk, (ctx) =>
      attach(ctx, { documentId, sha256, name: 'Лежит.pdf', role: 'scan' }),
    )
    await database.drain()
    await arrange({
      documentId,
      fileId: id,
      pages: [
        { page: 1, turn: 90 },
        { page: 2, turn: 0 },
      ],
    })
    const made = (await scansOf(documentId)).find(({ name, number }) => name === 'Лежит.pdf' && number === 2)
    const pdf = await PDFDocument.load(await readBlobBytes(made?.sha256 ?? ''))
    expect(pdf.getPages().map((page) => page.getRotation().angle)).toEqual([0, 0])
  })

  it('proposes what stands upside down and what may go, to those who see the letter only', async () => {
    const text =
      'Администрация округа просит согласовать перенос срока ремонта набережной до первого октября в связи с паводком'
    const { fileId, sha256 } = await scanned({ pages: [text, '', text] })
    const words = ['перенос', 'срока', 'ремонта'].map(
      (_, at): PlacedWord => [at * 8, at * 8 + 7, 9000 - at * 900, 500, 800, 100],
    )
    await database.db
      .update(filePages)
      .set({ reading: 'recognised', confidence: 90, words })
      .where(and(eq(filePages.sha256, sha256), eq(filePages.page, 1)))
    const { pages, unread } = await ask(proposeArrangement, { actor: office.clerk }, { fileId })
    expect(pages).toEqual([
      { page: 1, turn: 180, hint: null, like: null },
      { page: 2, turn: 0, hint: 'empty', like: null },
      { page: 3, turn: 0, hint: 'repeated', like: 1 },
      { page: 4, turn: 0, hint: null, like: null },
    ])
    expect(unread).toBe(0)
    await expect(ask(proposeArrangement, { actor: office.stranger }, { fileId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})

describe('R-31.18 an arrangement is refused', () => {
  it('to strangers, who do not find the letter, and to readers', async () => {
    const { documentId, fileId } = await scanned()
    await expect(arrange({ documentId, fileId }, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await letRead(office.clerk, documentId, office.executor)
    await expect(arrange({ documentId, fileId }, office.executor)).rejects.toThrow(refusal('documents.read_only'))
  })

  it('with a file of another letter, a page that is not there, and nothing changed', async () => {
    const [one, other] = [await scanned(), await scanned()]
    const { documentId, fileId } = one
    await expect(arrange({ documentId, fileId: other.fileId })).rejects.toThrow(refusal('files.not_found'))
    const strange: ArrangedPage[] = [{ page: 40, turn: 0 }]
    await expect(arrange({ documentId, fileId, pages: strange })).rejects.toThrow(refusal('files.not_arranged'))
    const same = [1, 2, 3, 4].map((page): ArrangedPage => ({ page, turn: 0 }))
    await expect(arrange({ documentId, fileId, pages: same })).rejects.toThrow(refusal('files.nothing_arranged'))
    await expect(arrange({ documentId, fileId, pages: [...UPRIGHT, ...UPRIGHT] })).rejects.toMatchObject({
      kind: 'invalid',
    })
    expect(await scansOf(documentId)).toHaveLength(1)
  })

  it('of two at once the second, and of an earlier version: nobody arranges what has been replaced', async () => {
    const { documentId, fileId } = await scanned()
    const both = await Promise.allSettled([
      arrange({ documentId, fileId }),
      arrange({ documentId, fileId, pages: [{ page: 3, turn: 0 }] }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(arrange({ documentId, fileId })).rejects.toThrow(refusal('files.superseded'))
    expect((await scansOf(documentId)).map(({ number }) => number)).toEqual([1, 2])
  })

  it('for pictures, and for what the product made', async () => {
    const { documentId } = await scanned()
    const { sha256 } = await putBlob(database.db, await makePicture(), 'image/png')
    const picture = await inCommand(office.clerk, (ctx) =>
      attach(ctx, { documentId, sha256, name: 'Снимок.png', role: 'scan' }),
    )
    await expect(arrange({ documentId, fileId: picture.id })).rejects.toThrow(refusal('files.not_arranged_kind'))
    const pdf = await putBlob(database.db, makePdf(['комплект']), 'application/pdf')
    const made = await inCommand(office.clerk, (ctx) =>
      attach(ctx, { documentId, sha256: pdf.sha256, name: 'Комплект.pdf', role: 'bundle' }),
    )
    await expect(arrange({ documentId, fileId: made.id })).rejects.toThrow(refusal('files.not_arranged_kind'))
  })

  it('where an electronic signature would break, inside the file or beside it', async () => {
    const { documentId, fileId } = await scanned()
    const signed = await PDFDocument.load(makePdf(['подписано', 'внутри']))
    const form = signed.context.obj({ Fields: [], SigFlags: PDFNumber.of(3) })
    signed.catalog.set(PDFName.of('AcroForm'), form)
    const { sha256 } = await putBlob(database.db, await signed.save(), 'application/pdf')
    const inside = await inCommand(office.clerk, (ctx) =>
      attach(ctx, { documentId, sha256, name: 'ЭП.pdf', role: 'scan' }),
    )
    await database.drain()
    await expect(arrange({ documentId, fileId: inside.id })).rejects.toThrow(refusal('files.signed_file'))
    const cms = await putBlob(database.db, new Uint8Array([0x30, 1, 0]), 'application/pkcs7-signature')
    await inCommand(office.clerk, (ctx) =>
      attach(ctx, { documentId, sha256: cms.sha256, name: 'Письмо.pdf.sig', role: 'attachment' }),
    )
    await expect(arrange({ documentId, fileId })).rejects.toThrow(refusal('files.signed_file'))
  })

  it('a press repeated after a lost answer arranges once; after registration the scan may still be put right', async () => {
    const { documentId } = await registered(database.db, office)
    await database.drain()
    const [scan] = await scansOf(documentId)
    const input = { documentId, fileId: scan?.id ?? '', pages: [{ page: 1, turn: 90 }] as ArrangedPage[] }
    const press = () => execute(arrangePages, { actor: office.clerk, idempotencyKey: 'arrange-once' }, input)
    expect(await press()).toEqual(await press())
    expect(await scansOf(documentId)).toHaveLength(2)
  })
})
