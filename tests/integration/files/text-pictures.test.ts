import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachments, auditLog, documents, textPictures } from '@/db/schema'
import { pictureAddress } from '@/lib/editor/picture'
import { addPicture } from '@/server/files/add-picture'
import { attachFile } from '@/server/files/attach-file'
import { makePicture as remade } from '@/server/files/formats/picture'
import { handleTextPicture } from '@/server/files/http'
import { listFiles } from '@/server/files/list-files'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { makeDocx, makePicture } from '../../factories/office-files'
import { pictureBomb, SVG_WITH_SCRIPT, talkativePhoto } from '../../factories/pictures'
import { useDatabase } from '../../support/database'
import { letIn } from '../../support/documents'
import { post, sha256Of } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { cookieFor, draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const add = async (actor: Actor, documentId: string, bytes: Uint8Array, name = 'план.png', key?: string) => {
  const { status, body } = await post(actor, name, bytes)
  if (status !== 200) throw Object.assign(new Error('not taken'), body)
  return execute(addPicture, { actor, idempotencyKey: key }, { documentId, sha256: body.sha256, name })
}
async function look(actor: Actor | null, documentId: string, picture: string, headers: Record<string, string> = {}) {
  const address = `http://office.example${pictureAddress(documentId, picture)}`
  const request = new Request(address, {
    headers: { host: 'office.example', cookie: actor ? await cookieFor(actor) : '', ...headers },
  })
  return handleTextPicture(request, { documentId, picture })
}
const makeGif = async () =>
  new Uint8Array(
    await sharp({ create: { width: 90, height: 90, channels: 3, background: '#07c' } })
      .gif()
      .toBuffer(),
  )
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

describe('R-08.06 a picture of a text', () => {
  it('is kept once for a document, made anew, and named by its contents', async () => {
    const documentId = await draftOf(office.executor)
    const bytes = await makePicture('png')
    const made = await add(office.executor, documentId, bytes)
    expect(made).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), width: 640, height: 480 })
    expect(await add(office.executor, documentId, bytes)).toEqual(made)
    const rows = (await database.db.select().from(textPictures)).filter((row) => row.documentId === documentId)
    expect(rows).toEqual([expect.objectContaining({ ...made, addedBy: office.executor.personId })])
    const acts = await database.db.select().from(auditLog)
    expect(acts.find(({ command }) => command === 'files.addPicture')?.detail).toMatchObject({ sha256: made.sha256 })
  })

  it('is shown to readers of the document, under the address of the document only', async () => {
    const documentId = await draftOf(office.executor)
    const { sha256 } = await add(office.executor, documentId, await makePicture('png'))
    await letIn(documentId, 'read', office.reviewer)
    for (const actor of [office.executor, office.reviewer]) {
      const answer = await look(actor, documentId, sha256)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('image/png')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
      expect(sha256Of(await bytesOf(answer))).toBe(sha256)
    }
    const again = await look(office.reviewer, documentId, sha256, { 'if-none-match': `"${sha256}"` })
    expect(again.status).toBe(304)
    expect((await look(office.stranger, documentId, sha256)).status).toBe(404)
    expect((await look(office.stranger, documentId, sha256, { 'if-none-match': `"${sha256}"` })).status).toBe(404)
    expect((await look(null, documentId, sha256)).status).toBe(401)
  })

  it('of another document is not found here, whoever knows its hash', async () => {
    const [mine, theirs] = [await draftOf(office.executor), await draftOf(office.colleague)]
    const { sha256 } = await add(office.colleague, theirs, await makePicture('jpeg'), 'чужое.jpg')
    expect((await look(office.executor, mine, sha256)).status).toBe(404)
    expect((await look(office.executor, theirs, sha256)).status).toBe(404)
    for (const wrong of ['x', '../../etc/passwd', sha256.toUpperCase(), `${sha256}0`])
      expect((await look(office.executor, mine, wrong)).status).toBe(404)
    expect((await look(office.executor, 'x', sha256)).status).toBe(404)
  })

  it('is no attachment: it is neither listed, searched nor sent with the files', async () => {
    const documentId = await draftOf(office.executor)
    await add(office.executor, documentId, await makePicture('png'))
    const { files } = await ask(listFiles, { actor: office.executor }, { documentId })
    expect(files).toEqual([])
    expect((await database.db.select().from(attachments)).filter((row) => row.documentId === documentId)).toEqual([])
  })

  it('loses who made it and where, transparency, sixteen bits, and is turned as it is seen', async () => {
    const documentId = await draftOf(office.executor)
    const photo = await add(office.executor, documentId, await talkativePhoto(), 'снимок.jpg')
    expect([photo.width, photo.height]).toEqual([100, 300])
    const bytes = await bytesOf(await look(office.executor, documentId, photo.sha256))
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif/)
    const deep = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#ff000080' } })
      .toColourspace('rgb16')
      .png()
      .toBuffer()
    const { sha256 } = await add(office.executor, documentId, deep)
    const kept = await sharp(await bytesOf(await look(office.executor, documentId, sha256))).metadata()
    expect(kept).toMatchObject({ format: 'png', depth: 'uchar', hasAlpha: false })
  })

  it('is not larger than paper shows, and a TIFF becomes a PNG', async () => {
    const documentId = await draftOf(office.executor)
    const large = await sharp({ create: { width: 5000, height: 1000, channels: 3, background: '#abc' } })
      .png()
      .toBuffer()
    expect(await add(office.executor, documentId, large)).toMatchObject({ width: 3508, height: 702 })
    const { sha256 } = await add(office.executor, documentId, await makePicture('tiff'), 'скан.tif')
    expect((await look(office.executor, documentId, sha256)).headers.get('content-type')).toBe('image/png')
  })

  it.each(['webp', 'gif'] as const)('a %s becomes a PNG, and is no file to attach', async (format) => {
    const documentId = await draftOf(office.executor)
    const red = sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 1 } } })
    const bytes = new Uint8Array(await red.toFormat(format).toBuffer())
    const { sha256 } = await add(office.executor, documentId, bytes, `схема.${format}`)
    const shown = await look(office.executor, documentId, sha256)
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(await sharp(await bytesOf(shown)).metadata()).toMatchObject({ format: 'png', width: 40, height: 30 })
    const file = { documentId, sha256: sha256Of(bytes), name: `схема.${format}`, role: 'attachment' }
    await expect(execute(attachFile, { actor: office.executor }, file)).rejects.toMatchObject({
      code: 'files.text_picture_only',
    })
  })

  it('of a moving GIF its first frame is taken', async () => {
    const frame = (r: number, b: number) => Buffer.from(Array.from({ length: 400 }, () => [r, 0, b]).flat())
    const raw = { width: 20, height: 40, channels: 3, pageHeight: 20 } as const
    const moving = sharp(Buffer.concat([frame(255, 0), frame(0, 255)]), { raw })
    const bytes = new Uint8Array(await moving.gif({ loop: 0, delay: [100, 100] }).toBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ pages: 2 })
    const documentId = await draftOf(office.executor)
    const made = await add(office.executor, documentId, bytes, 'движение.gif')
    expect(made).toMatchObject({ width: 20, height: 20 })
    const { dominant } = await sharp(await bytesOf(await look(office.executor, documentId, made.sha256))).stats()
    expect(dominant.r).toBeGreaterThan(dominant.b)
  })

  it('a clean photograph stays byte for byte, one with something after its end does not', async () => {
    const documentId = await draftOf(office.executor)
    const bytes = await makePicture('jpeg')
    expect((await add(office.executor, documentId, bytes, 'фото.jpg')).sha256).toBe(sha256Of(bytes))
    const joined = new Uint8Array([...bytes, ...Buffer.from('тайное приложение')])
    const { sha256 } = await add(office.executor, documentId, joined, 'фото.jpg')
    const kept = await bytesOf(await look(office.executor, documentId, sha256))
    expect(sha256Of(kept)).toBe(sha256)
    expect(Buffer.from(kept).toString()).not.toContain('тайное')
  })

  it('a photograph with an archive behind its end does not come in', async () => {
    const documentId = await draftOf(office.executor)
    const joined = new Uint8Array([...(await makePicture('jpeg')), ...(await makeDocx([['тайное']]))])
    await expect(add(office.executor, documentId, joined, 'фото.jpg')).rejects.toThrow('not taken')
  })

  it('is added once by a repeated press', async () => {
    const documentId = await draftOf(office.executor)
    const [bytes, key] = [await makePicture('png'), newId()]
    const both = await Promise.all([1, 2].map(() => add(office.executor, documentId, bytes, 'план.png', key)))
    expect(both[0]).toEqual(both[1])
  })
})

describe('who may not', () => {
  it('a stranger, a reader, and nobody while the document is not written', async () => {
    const documentId = await draftOf(office.executor)
    const bytes = await makePicture('png')
    await expect(add(office.stranger, documentId, bytes)).rejects.toMatchObject({ kind: 'not_found' })
    await letIn(documentId, 'read', office.reviewer)
    await expect(add(office.reviewer, documentId, bytes)).rejects.toMatchObject({ code: 'documents.read_only' })
    await database.db.update(documents).set({ state: 'approval' }).where(eq(documents.id, documentId))
    await expect(add(office.executor, documentId, bytes)).rejects.toMatchObject({ code: 'documents.text_locked' })
  })

  it('nobody makes a picture of a file somebody else has uploaded', async () => {
    const documentId = await draftOf(office.executor)
    const { body } = await post(office.colleague, 'чужое.png', await makePicture('png'))
    const taken = execute(addPicture, { actor: office.executor }, { documentId, sha256: body.sha256, name: 'x.png' })
    await expect(taken).rejects.toMatchObject({ code: 'files.not_uploaded' })
  })
})

describe('hostile pictures are refused by name and leave nothing', () => {
  it.each([
    ['SVG with a script under its own name', 'схема.svg', () => SVG_WITH_SCRIPT, 'files.type_refused'],
    ['SVG with a script called png', 'схема.png', () => SVG_WITH_SCRIPT, 'files.renamed'],
    ['a GIF called webp', 'схема.webp', () => makeGif(), 'files.renamed'],
    ['a torn GIF', 'схема.gif', async () => (await makeGif()).subarray(0, 40), 'files.damaged'],
    ['a picture bomb of 100000×100000 points', 'бомба.png', () => pictureBomb(), 'files.bomb'],
    ['a text file of Word', 'письмо.docx', () => makeDocx([['Текст']]), 'files.damaged'],
  ])('%s', async (_what, name, bytes, code) => {
    const documentId = await draftOf(office.executor)
    await expect(add(office.executor, documentId, await bytes(), name)).rejects.toMatchObject({ code })
    expect((await database.db.select().from(textPictures)).filter((row) => row.documentId === documentId)).toEqual([])
  })

  it('one of 60 million points is too large for a text, though not for a file', async () =>
    expect(await remade(pictureBomb(10_000, 6000))).toEqual({ refusal: 'picture_too_large' }))
})
