import { eq } from 'drizzle-orm'
import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentVersions } from '@/db/schema'
import type { BodyNode } from '@/lib/editor/content'
import { pictureKeys } from '@/lib/editor/picture-keys'
import { grant, revoke } from '@/server/documents'
import { addTextPictures, readBlobBytes, readTextPictures } from '@/server/files'
import { keepPictures } from '@/server/files/formats/word/keep-pictures'
import { readWord } from '@/server/files/formats/word/read-word'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { createText, currentText, freezeVersion, unlockText } from '@/server/rooms'
import { exportDocx } from '@/server/rooms/export-docx'
import { importDraft } from '@/server/rooms/import-draft'
import { importText } from '@/server/rooms/import-text'
import { keepVariant } from '@/server/rooms/keep-variant'
import { getText } from '@/server/rooms/queries'
import { p, row, table, td } from '../../factories/docx-corpus'
import { bodyOf } from '../../factories/letters'
import { image, PHOTO, PLAN, pictureBomb, SVG_WITH_SCRIPT } from '../../factories/pictures'
import { readPictures } from '../../factories/printed-pictures'
import { makeWord, wp } from '../../factories/word-files'
import { useDatabase } from '../../support/database'
import { post } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

async function letter(body: BodyNode, actor = office.executor, pictures = [PLAN]): Promise<string> {
  const documentId = await draftOf(actor)
  await inCommand(actor, async (ctx) => {
    await addTextPictures(ctx, documentId, pictures)
    await createText(ctx, documentId, body)
  })
  return documentId
}
const freeze = (documentId: string, actor = office.executor) =>
  inCommand(actor, (ctx) => freezeVersion(ctx, documentId))
const held = async (documentId: string, ...pictures: { sha256: string }[]) => [
  ...(
    await readTextPictures(
      database.db,
      documentId,
      pictures.map(({ sha256 }) => sha256),
    )
  ).keys(),
]

describe('A-04.04 a frozen text determines its pictures', () => {
  it('they are in the PDF at the width the author drew', async () => {
    const documentId = await letter(bodyOf('Схема:', image({ width: 60 }), 'Конец.'))
    const { pdfSha256 } = await freeze(documentId)
    const [shown] = await readPictures(await readBlobBytes(pdfSha256))
    expect(shown?.width).toBeCloseTo(60, 1)
    expect(shown?.height).toBeCloseTo(30, 1)
  })

  it('another picture in the same place is another text, another hash and another PDF', async () => {
    const one = await freeze(await letter(bodyOf('Схема:', image({ width: 30 }))))
    const other = await freeze(await letter(bodyOf('Схема:', image({ width: 30 }, PHOTO)), office.executor, [PHOTO]))
    expect(other.contentHash).not.toBe(one.contentHash)
    expect(other.pdfSha256).not.toBe(one.pdfSha256)
  })

  it('the next version of the same text has the same hash', async () => {
    const documentId = await letter(bodyOf('Схема:', image()))
    const first = await freeze(documentId)
    await inCommand(office.executor, (ctx) => unlockText(ctx, documentId))
    expect((await freeze(documentId)).contentHash).toBe(first.contentHash)
  })
})

describe('R-03.05 the place of a picture is known before it comes', () => {
  const sizes = async (documentId: string) => (await ask(getText, { actor: office.executor }, { documentId })).pictures

  it('a text is told with the sizes of its pictures', async () => {
    const documentId = await letter(bodyOf('Схема:', image()), office.executor, [PLAN, PHOTO])
    const { sha256, width, height } = PLAN
    expect(await sizes(documentId)).toEqual([{ sha256, width, height }])
  })

  it('the size of a picture of another document is not told', async () => {
    await letter(bodyOf('Чужое', image()), office.colleague)
    expect(await sizes(await letter(bodyOf('Подлог', image()), office.executor, []))).toEqual([])
  })
})

describe('a picture of another document', () => {
  it('is neither printed nor sent, though its hash is known', async () => {
    await letter(bodyOf('Чужое', image()), office.colleague)
    const documentId = await letter(bodyOf('Подлог', image()), office.executor, [])
    await expect(freeze(documentId)).rejects.toMatchObject({ code: 'rooms.missing_pictures', data: { count: 1 } })
    expect(await database.db.$count(documentVersions, eq(documentVersions.documentId, documentId))).toBe(0)
    const sent = execute(exportDocx, { actor: office.executor }, { documentId })
    await expect(sent).rejects.toMatchObject({ code: 'rooms.missing_pictures' })
  })

  it('nor is a picture that names nothing', async () => {
    const documentId = await letter(bodyOf('Пусто', image({ sha256: null })))
    await expect(freeze(documentId)).rejects.toMatchObject({ code: 'rooms.missing_pictures' })
  })
})

describe('A-03.04 a variant of a text', () => {
  const keep = (actor: Actor, documentId: string, content: BodyNode) =>
    execute(keepVariant, { actor }, { documentId, kind: 'outgoing', title: 'Мой вариант', access: 'common', content })
  const BODY = bodyOf('Схема:', image(), table(row(td([image({ width: 20 }, PHOTO)]))))

  it('takes its pictures along', async () => {
    const origin = await letter(BODY, office.executor, [PLAN, PHOTO])
    await inCommand(office.executor, (ctx) => grant(ctx, origin, [`p:${office.colleague.personId}`], 'read'))
    const kept = await keep(office.colleague, origin, BODY)
    expect(kept.droppedPictures).toBe(0)
    expect(await held(kept.documentId, PLAN, PHOTO)).toHaveLength(2)
    await freeze(kept.documentId, office.colleague)
  })

  it('of a document one may not read any more keeps only what one has brought there', async () => {
    const origin = await letter(bodyOf('Схема'), office.executor, [PLAN])
    await inCommand(office.executor, (ctx) => grant(ctx, origin, [`p:${office.colleague.personId}`], 'write'))
    await inCommand(office.colleague, (ctx) => addTextPictures(ctx, origin, [PHOTO]))
    await inCommand(office.executor, (ctx) => revoke(ctx, origin, [`p:${office.colleague.personId}`]))
    const kept = await keep(office.colleague, origin, BODY)
    expect(kept.droppedPictures).toBe(1)
    expect(await held(kept.documentId, PLAN, PHOTO)).toEqual([PHOTO.sha256])
    expect([...pictureKeys(await currentText(database.db, kept.documentId))]).toEqual([PHOTO.sha256])
  })

  it('takes no picture from a document one has never seen', async () => {
    const origin = await letter(bodyOf('Тайное', image()))
    const kept = await keep(office.stranger, origin, bodyOf('Дай', image()))
    expect(kept.droppedPictures).toBe(1)
    expect(await held(kept.documentId, PLAN)).toEqual([])
  })
})

const drawing = (id: string, more = '', crop = '') =>
  `<w:r><w:drawing><wp:inline xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:extent cx="1800000" cy="900000"/>` +
  `<wp:docPr id="1" name="Рисунок" descr="План сквера"/><a:graphic><a:blip r:${more || 'embed'}="${id}"/>${crop}</a:graphic></wp:inline></w:drawing></w:r>`
const wordWith = (parts: Record<string, Uint8Array>, body: string, external = false) =>
  makeWord(body, {
    relations: Object.keys(parts).map((name, n) => ({
      id: `rP${n}`,
      type: 'image',
      target: external ? 'https://evil.example/x.png' : name.replace('word/', ''),
      external,
    })),
    parts,
  })
async function uploaded(bytes: Uint8Array): Promise<string> {
  const { status, body } = await post(office.executor, 'Письмо.docx', bytes)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.sha256
}

describe('R-08.06 pictures of a Word file', () => {
  const plainFile = () => wordWith({ 'word/media/image1.png': PLAN.bytes }, wp('До') + wp(drawing('rP0')) + wp('После'))

  it('become pictures of the draft, with width and description', async () => {
    const input = { kind: 'outgoing', title: 'О сквере', name: 'Письмо.docx', sha256: await uploaded(plainFile()) }
    const { documentId, losses } = await execute(importDraft, { actor: office.executor }, input)
    expect(losses).toEqual([])
    const [, picture] = (await currentText(database.db, documentId)).content ?? []
    expect(picture?.attrs).toMatchObject({ sha256: PLAN.sha256, width: 50, alt: 'План сквера', align: 'left' })
    expect(await held(documentId, PLAN)).toEqual([PLAN.sha256])
    await freeze(documentId)
  })

  it('go into the document whose writer asks for the text, and to nobody else', async () => {
    const documentId = await letter(bodyOf('Начало'), office.executor, [])
    const other = await letter(bodyOf('Начало'), office.executor, [])
    const sha256 = await uploaded(plainFile())
    const { content } = await execute(importText, { actor: office.executor }, { documentId, name: 'П.docx', sha256 })
    expect([...pictureKeys(content)]).toEqual([PLAN.sha256])
    expect(await held(documentId, PLAN)).toEqual([PLAN.sha256])
    expect(await held(other, PLAN)).toEqual([])
  })

  it.each([
    ['a picture bomb', { 'word/media/image1.png': pictureBomb() }, 'embed', false],
    ['a drawing that is a program', { 'word/media/image1.svg': SVG_WITH_SCRIPT }, 'embed', false],
    ['what only says it is a picture', { 'word/media/image1.png': strToU8('GIF89a?') }, 'embed', false],
    ['a part that is not there', {}, 'embed', false],
    ['a picture outside the file', { 'word/media/image1.png': PLAN.bytes }, 'link', true],
  ])('are left out and counted: %s', async (_what, parts, by, external) => {
    const bytes = wordWith(parts as Record<string, Uint8Array>, wp('До') + wp(drawing('rP0', by)), external)
    const read = await keepPictures(readWord(bytes))
    expect(read).toMatchObject({ losses: [{ kind: 'pictures', count: 1 }], pictures: [] })
    expect('content' in read && pictureKeys(read.content).size).toBe(0)
  })

  it('show no more than their author left of them', async () => {
    const cut = drawing('rP0', '', '<a:srcRect l="50000" b="50000"/>')
    const read = await keepPictures(readWord(wordWith({ 'word/media/image1.png': PLAN.bytes }, wp(cut))))
    expect(read).toMatchObject({ pictures: [{ width: 300, height: 150 }] })
  })

  it('more than a hundred different ones are too many; one shown two hundred times is one', async () => {
    const same = wordWith({ 'word/media/image1.png': PLAN.bytes }, wp(drawing('rP0')).repeat(200))
    const read = await keepPictures(readWord(same))
    expect(read).toMatchObject({ losses: [], pictures: [{ sha256: PLAN.sha256 }] })
    expect('content' in read && read.content.content).toHaveLength(200)
  })

  it('a picture in the middle of a paragraph stands between its halves', async () => {
    const body = wp(`<w:r><w:t>Начало </w:t></w:r>${drawing('rP0')}<w:r><w:t>конец</w:t></w:r>`)
    const read = await keepPictures(readWord(wordWith({ 'word/media/image1.png': PLAN.bytes }, body)))
    expect('content' in read && read.content.content?.map(({ type }) => type)).toEqual([
      'paragraph',
      'image',
      'paragraph',
    ])
  })
})

describe('R-08.06 a text with pictures as a Word file', () => {
  it('holds them, and they come back', async () => {
    const body = bodyOf('До', image({ width: 61.3, alt: 'План' }), p('После'))
    const documentId = await letter(body)
    const { base64 } = await execute(exportDocx, { actor: office.executor }, { documentId })
    const read = await keepPictures(readWord(new Uint8Array(Buffer.from(base64, 'base64'))))
    expect(read).toMatchObject({ losses: [], pictures: [{ sha256: PLAN.sha256 }] })
  })
})
