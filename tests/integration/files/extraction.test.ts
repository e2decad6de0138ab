import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { getSql } from '@/db/client'
import { attachments, blobs, filePages } from '@/db/schema'
import { inChild } from '@/server/files/child/pool'
import { findInFile } from '@/server/files/find-in-file'
import { putBlob } from '@/server/files/put-blob'
import { readFilePages } from '@/server/files/read-file-pages'
import { ask } from '@/server/kernel/execute'
import { makeArchive, makeDocx, makePdf, makeRawDocx, truncated } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { put } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'
import { foundIds } from '../../support/search'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const blobOf = async (fileId: string) => {
  const [row] = await database.db
    .select({ blob: blobs })
    .from(attachments)
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .where(eq(attachments.id, fileId))
  return row?.blob
}
const textOf = async (fileId: string) =>
  (await ask(readFilePages, { actor: office.executor }, { fileId })).texts.map(({ text }) => text.trim())

describe('C-16.04 the text of an attached file', () => {
  it.each([
    ['PDF', 'Справка.pdf', async (pages: string[]) => makePdf(pages)],
    ['DOCX', 'Справка.docx', (pages: string[]) => makeDocx(pages.map((page) => [page]))],
  ])('%s is read by page in the background and found by any form of its words', async (kind, name, make) => {
    const documentId = await draftOf(office.executor)
    const words =
      kind === 'PDF'
        ? ['Сверка водопроводных колодцев', 'Ведомость тротуарной плитки']
        : ['Осмотр причальной стенки', 'Смета на маяк']
    const { id } = await put(office.executor, documentId, name, await make(words))
    expect((await blobOf(id))?.extraction).toBe('waiting')
    await database.drain()
    expect(await blobOf(id)).toMatchObject({ extraction: 'done', pages: 2 })
    expect(await textOf(id)).toEqual(words)
    const query = kind === 'PDF' ? 'тротуарная плитка' : 'смета маяков'
    expect(await foundIds(office.executor, query)).toContain(documentId)
    expect(await foundIds(office.stranger, query)).toEqual([])
  })

  it('is read once for equal bytes, however often they are attached, and once more changes nothing', async () => {
    const bytes = makePdf(['Единственный раз'])
    const ids = []
    for (const name of ['а.pdf', 'б.pdf'])
      ids.push((await put(office.executor, await draftOf(office.executor), name, bytes)).id)
    await database.drain()
    await database.drain()
    const sha256 = (await blobOf(ids[0] as string))?.sha256 ?? ''
    expect(await database.db.select().from(filePages).where(eq(filePages.sha256, sha256))).toHaveLength(1)
    for (const id of ids) expect(await textOf(id)).toEqual(['Единственный раз'])
  })

  it('tells the open screens of every document that holds the file', async () => {
    const told: string[] = []
    const listening = await getSql().listen('vizir_push', (payload) => void told.push(JSON.parse(payload).entity))
    const documentId = await draftOf(office.executor)
    await put(office.executor, documentId, 'Живой.pdf', makePdf(['Живой текст']))
    await database.drain()
    await expect.poll(() => told).toContain(`files:${documentId}`)
    await listening.unlisten()
  })

  it('a file that turns out to be broken is marked with the reason and stays to be opened', async () => {
    const documentId = await draftOf(office.executor)
    const { sha256 } = await putBlob(database.db, truncated(makePdf(['обрыв'])), 'application/pdf')
    const { attach } = await import('@/server/files')
    const { id } = await inCommand(office.executor, (ctx) =>
      attach(ctx, { documentId, sha256, name: 'Обрыв.pdf', role: 'attachment' }),
    )
    await database.drain()
    const blob = await blobOf(id)
    expect(blob?.extraction).toBe('failed')
    expect(blob?.extractionNote).toMatch(/^unreadable: /)
    expect(await textOf(id)).toEqual([])
  })

  it('finds words inside one file, ё as е, across broken lines, and says where', async () => {
    const { id } = await put(
      office.executor,
      await draftOf(office.executor),
      'Поиск.pdf',
      makePdf(['Ничего', 'Расчёт потребности\nв плитке и расчет сметы']),
    )
    await database.drain()
    const look = (query: string) => ask(findInFile, { actor: office.executor }, { fileId: id, query })
    expect((await look('расчет')).hits).toMatchObject([
      { page: 2, match: 'Расчёт' },
      { page: 2, match: 'расчет' },
    ])
    expect((await look('потребности в плитке')).hits).toHaveLength(1)
    expect(await look('50% _ \\')).toEqual({ hits: [], more: false })
  })
})

describe('hostile contents', () => {
  const LOL = `<!DOCTYPE l [<!ENTITY a "ха"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`

  it('entities are neither unfolded nor fetched from the disk', async () => {
    const document = `<?xml version="1.0"?>${LOL}<w:document><w:body><w:p><w:r><w:t>начало &c; &f; конец</w:t></w:r></w:p></w:body></w:document>`
    const bytes = makeArchive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': document })
    const { id } = await put(office.executor, await draftOf(office.executor), 'Сущности.docx', bytes)
    await database.drain()
    const [text = ''] = await textOf(id)
    expect(text).toContain('начало')
    expect(text).not.toContain('хаха')
    expect(text).not.toContain('root:')
  })

  it('a script in the text is text', async () => {
    const script = '<script>alert("1")</script>'
    const body = `<w:p><w:r><w:t>${script.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</w:t></w:r></w:p>`
    const { id } = await put(office.executor, await draftOf(office.executor), 'Скрипт.docx', makeRawDocx(body))
    await database.drain()
    expect(await textOf(id)).toEqual([script])
  })
})

describe('limits of the child process', () => {
  const written = (name: string, bytes: Uint8Array) => {
    const file = path.join(process.env.DATA_DIR ?? '', name)
    writeFileSync(file, bytes)
    return file
  }
  const good = () => written('good.docx', makeRawDocx('<w:p><w:r><w:t>цел</w:t></w:r></w:p>'))

  it('what swells beyond its memory dies alone, and the next file is read', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>значение ячейки</t></is></c><c t="inlineStr"><is><t>ещё</t></is></c></row>'.repeat(
        1_500_000,
      )
    const bomb = makeArchive({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    })
    const answer = await inChild('read', { file: written('bomb.xlsx', bomb), mime: XLSX })
    expect(answer).toMatchObject({ failure: expect.stringMatching(/^(memory|crash|unreadable)$/) })
    expect(await inChild('read', { file: good(), mime: DOCX })).toEqual({ pages: ['цел'], drawn: [] })
  }, 150_000)

  it('what takes too long is stopped, and the next file is read', async () => {
    const long = makeRawDocx('<w:p><w:r><w:t>слово</w:t></w:r></w:p>'.repeat(200_000))
    const answer = await inChild('read', { file: written('long.docx', long), mime: DOCX }, 5)
    expect(answer).toEqual({ failure: 'time', note: 'read: stopped by the time limit' })
    expect(await inChild('read', { file: good(), mime: DOCX })).toEqual({ pages: ['цел'], drawn: [] })
  }, 60_000)

  it('many files wait for their turn and none is lost', async () => {
    const file = good()
    const answers = await Promise.all(Array.from({ length: 12 }, () => inChild('read', { file, mime: DOCX })))
    expect(answers).toEqual(Array.from({ length: 12 }, () => ({ pages: ['цел'], drawn: [] })))
  }, 60_000)
})
