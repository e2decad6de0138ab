import { beforeAll, describe, expect, it } from 'vitest'
import { revoke } from '@/server/documents'
import { findInFile } from '@/server/files/find-in-file'
import { listFiles } from '@/server/files/list-files'
import { readFilePages } from '@/server/files/read-file-pages'
import { ask } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { makeArchive, makeDocx, makePdf, makePicture } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { sharedDraft } from '../../support/documents'
import { download, PDF, picture, post, put } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office
let pdf: Uint8Array
let fileId: string
let documentId: string
beforeAll(async () => {
  office = await makeOffice(database.db)
  pdf = makePdf(['Первая страница', 'Вторая страница'])
  documentId = await sharedDraft(office.executor, office.reviewer)
  fileId = (await put(office.executor, documentId, 'Сведения.pdf', pdf)).id
})

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('A-07 whose files are whose', () => {
  it('those who see the document open its file, byte for byte', async () => {
    for (const actor of [office.executor, office.reviewer]) {
      const response = await download(actor, fileId)
      expect(response.status).toBe(200)
      expect((await bytesOf(response)).equals(Buffer.from(pdf))).toBe(true)
    }
  })

  it.each(['stranger', 'reviewer of other documents'])(
    'a %s finds neither the file, nor its pages, nor its text',
    async (who) => {
      const actor = who === 'stranger' ? office.stranger : office.second
      expect((await download(actor, fileId)).status).toBe(404)
      expect((await picture(actor, fileId, '1.png')).status).toBe(404)
      const refused = { kind: 'not_found', code: 'files.not_found' }
      await expect(ask(readFilePages, { actor }, { fileId })).rejects.toMatchObject(refused)
      await expect(ask(findInFile, { actor }, { fileId, query: 'страница' })).rejects.toMatchObject(refused)
    },
  )

  it('the answer to a foreign file is the answer to one that does not exist', async () => {
    const answers = await Promise.all([download(office.stranger, fileId), download(office.stranger, newId())])
    const told = await Promise.all(
      answers.map(async (answer) => ({ ...(await answer.json()), requestId: '', data: '' })),
    )
    expect(told[0]).toEqual(told[1])
  })

  it.each(['..%2F..%2Fetc%2Fpasswd', 'abc', '1 or 1=1', 'a'.repeat(64), '', 'A'.repeat(64)])(
    '%j is no file',
    async (id) => {
      expect((await download(office.executor, id)).status).toBe(404)
      expect((await picture(office.executor, id, '1.png')).status).toBe(404)
    },
  )

  it('access taken away closes the file at once', async () => {
    const own = await sharedDraft(office.executor, office.reviewer)
    const { id } = await put(office.executor, own, 'Сведения.pdf', pdf)
    expect((await download(office.reviewer, id)).status).toBe(200)
    await inCommand(office.executor, (ctx) => revoke(ctx, own, [`p:${office.reviewer.personId}`]))
    expect((await download(office.reviewer, id)).status).toBe(404)
    expect((await picture(office.reviewer, id, '1.png')).status).toBe(404)
  })
})

describe('how a file is handed out', () => {
  it.each([
    'Письмо № 1 «о сроках».pdf',
    'a"; filename="evil.html.pdf',
    "o'neil (1)*.pdf",
    '<script>alert(1)<.script>.pdf',
    '💼 портфель.pdf',
  ])('the name %j travels whole and breaks no header', async (name) => {
    const own = await draftOf(office.executor)
    const { id } = await put(office.executor, own, name, pdf)
    const header = (await download(office.executor, id, {}, '?download')).headers.get('content-disposition') ?? ''
    expect(header).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/)
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name)
  })

  it('nothing is sniffed, nothing runs, and nothing stays in a shared cache', async () => {
    const { headers } = await download(office.executor, fileId)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(headers.get('content-type')).toBe(PDF)
    expect(headers.get('cache-control')).toContain('private')
    expect(headers.get('content-disposition')).toMatch(/^inline/)
  })

  it.each([
    ['a page of HTML', 'страница.html', () => new TextEncoder().encode('<html><script>alert(1)</script></html>')],
    [
      'SVG kept as a text',
      'схема.txt',
      () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['an archive', 'архив.zip', () => makeArchive({ 'a.html': '<script>alert(1)</script>' })],
    ['a Word document', 'письмо.docx', () => makeDocx([['текст']])],
    ['a TIFF', 'скан.tiff', () => makePicture('tiff')],
  ])('%s is saved, never shown in the page of the office', async (_what, name, make) => {
    const own = await draftOf(office.executor)
    const { id } = await put(office.executor, own, name, await make())
    const { headers } = await download(office.executor, id)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/^sandbox/)
  })

  it('a pdf that is an archive as well stays a pdf to the browser', async () => {
    const both = new Uint8Array(
      Buffer.concat([pdf.subarray(0, pdf.length - 6), makeArchive({ 'a.html': 'x' }), pdf.subarray(-pdf.length)]),
    )
    const { status, body } = await post(office.executor, 'двойной.pdf', both)
    if (status === 200) {
      const { headers } = await download(office.executor, body.sha256)
      expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([PDF, 'nosniff'])
    } else expect(body.code).toBe('files.damaged')
  })

  it.each([
    ['bytes=0-9', 206, 0, 10],
    ['bytes=100-', 206, 100, undefined],
    ['bytes=-20', 206, -20, undefined],
    ['bytes=0-9,20-29', 200, 0, undefined],
    ['lines=1-2', 200, 0, undefined],
  ])('the part %s', async (range, status, from, to) => {
    const response = await download(office.executor, fileId, { range })
    expect(response.status).toBe(status)
    const expected = Buffer.from(pdf).subarray(from < 0 ? pdf.length + from : from, to)
    expect((await bytesOf(response)).equals(expected)).toBe(true)
    expect(response.headers.get('content-length')).toBe(String(expected.length))
  })

  it('a part beyond the end is refused with the size', async () => {
    const response = await download(office.executor, fileId, { range: 'bytes=99999999-' })
    expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${pdf.length}`])
  })
})

describe('pages as pictures', () => {
  const sizeOf = async (response: Response) => {
    const { default: sharp } = await import('sharp')
    return sharp(await bytesOf(response)).metadata()
  }

  it('each page in three widths, and an unchanged one is not sent again', async () => {
    for (const [query, width] of [
      ['?size=thumb', 160],
      ['', 1240],
      ['?size=large', 2480],
      ['?size=constructor', 1240],
    ] as const) {
      const drawn = await sizeOf(await picture(office.reviewer, fileId, `2.png${query}`))
      expect(drawn.format).toBe('png')
      expect(Math.abs((drawn.width ?? 0) - width)).toBeLessThanOrEqual(3)
    }
    const etag = (await picture(office.reviewer, fileId, '1.png')).headers.get('etag') ?? ''
    expect((await picture(office.reviewer, fileId, '1.png', { 'if-none-match': etag })).status).toBe(304)
    expect((await picture(office.stranger, fileId, '1.png', { 'if-none-match': etag })).status).toBe(404)
  })

  it('C-10.09 an image of the format JPG is shown where it stands, as a page', async () => {
    const { id } = await put(office.executor, documentId, 'Фото.jpg', await makePicture('jpeg'))
    const { files } = await ask(listFiles, { actor: office.reviewer }, { documentId })
    expect(files.find((file) => file.id === id)).toMatchObject({ mime: 'image/jpeg', drawable: true })
    expect(await sizeOf(await picture(office.reviewer, id, '1.png?size=thumb'))).toMatchObject({ width: 160 })
    expect((await picture(office.stranger, id, '1.png')).status).toBe(404)
  })

  it.each(['3.png', '0.png', '-1.png', '1.svg', '1', '99999.png', '../1.png'])('%s is no page', async (name) => {
    const response = await picture(office.executor, fileId, name)
    expect([response.status, (await response.json()).code]).toEqual([404, 'files.no_preview'])
  })

  it('a file that has no pages to draw says so', async () => {
    const { id } = await put(office.executor, documentId, 'Письмо.docx', await makeDocx([['текст']]))
    expect((await (await picture(office.executor, id, '1.png')).json()).code).toBe('files.no_preview')
  })
})
