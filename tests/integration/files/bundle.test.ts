import { rm } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { attach, putBlob } from '@/server/files'
import { blobFile } from '@/server/files/blob-store'
import { handleBundle } from '@/server/files/http'
import type { Actor } from '@/server/kernel/actor'
import { newId } from '@/server/kernel/ids'
import { makeDocx, makePdf, makePicture } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { sharedDraft } from '../../support/documents'
import { put } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { cookieFor, draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const bundle = async (actor: Actor | null, documentId: string) => {
  const headers = new Headers({ host: 'office.example', ...(actor ? { cookie: await cookieFor(actor) } : {}) })
  return handleBundle(new Request(`http://office.example/api/files/bundles/${documentId}`, { headers }), documentId)
}
const unpacked = async (response: Response) => unzipSync(new Uint8Array(await response.arrayBuffer()))

describe('all files of a document in one archive', () => {
  it('holds the newest version of each, byte for byte, under its own name; equal names are numbered', async () => {
    const documentId = await draftOf(office.executor)
    const [old, pdf, picture] = [makePdf(['старый']), makePdf(['новый']), await makePicture()]
    await put(office.executor, documentId, 'Расчёт № 1 «сводный».pdf', old)
    await put(office.executor, documentId, 'Расчёт № 1 «сводный».pdf', pdf)
    await put(office.executor, documentId, 'схема.png', picture)
    const { sha256 } = await putBlob(database.db, picture, 'image/png')
    await inCommand(office.executor, (ctx) => attach(ctx, { documentId, sha256, name: 'Схема.png', role: 'scan' }))
    await inCommand(office.executor, (ctx) => attach(ctx, { documentId, sha256, name: 'Письмо.png', role: 'cover' }))

    const response = await bundle(office.executor, documentId)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''.*\.zip$/)
    const files = await unpacked(response)
    expect(Object.keys(files).sort()).toEqual(['Письмо.png', 'Расчёт № 1 «сводный».pdf', 'Схема (2).png', 'схема.png'])
    expect(Buffer.from(files['Расчёт № 1 «сводный».pdf'] ?? []).equals(Buffer.from(pdf))).toBe(true)
  })

  it('is read by other programs: names are UTF-8 by the flag Windows looks at, contents whole', async () => {
    const documentId = await draftOf(office.executor)
    await put(office.executor, documentId, 'Справка.docx', await makeDocx([['текст']]))
    await put(office.executor, documentId, 'Заметка.txt', new TextEncoder().encode('строка '.repeat(2000)))
    const bytes = Buffer.from(await (await bundle(office.executor, documentId)).arrayBuffer())
    const central = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'))
    expect(bytes.readUInt16LE(central + 8) & 0x0800).toBe(0x0800)
    expect(await namesIn(bytes)).toEqual(['Справка.docx', 'Заметка.txt'])
    expect(bytes.length).toBeLessThan(20_000)
  })

  it('is for whom the document is for, and to others the document is not there', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await put(office.executor, documentId, 'Смета.pdf', makePdf(['смета']))
    expect(Object.keys(await unpacked(await bundle(office.reviewer, documentId)))).toEqual(['Смета.pdf'])
    expect((await bundle(null, documentId)).status).toBe(401)
    const answers = [await bundle(office.stranger, documentId), await bundle(office.stranger, newId())]
    const [foreign, none] = await Promise.all(
      answers.map(async (answer) => ({ ...(await answer.json()), requestId: '' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(foreign).toEqual(none)
    expect((await bundle(office.executor, '../x')).status).toBe(404)
  })

  it('a document without files says so', async () => {
    const response = await bundle(office.executor, await draftOf(office.executor))
    expect(await response.json()).toMatchObject({ status: 404, code: 'files.nothing_to_bundle' })
  })

  it('bytes that are lost on the disk break the download off: no archive passes for whole', async () => {
    const documentId = await draftOf(office.executor)
    await put(office.executor, documentId, 'Есть.pdf', makePdf(['есть']))
    const lost = makePdf(['пропал'])
    await put(office.executor, documentId, 'Нет.pdf', lost)
    const { sha256 } = await putBlob(database.db, lost, 'application/pdf')
    await rm(await blobFile(sha256))
    await expect((await bundle(office.executor, documentId)).arrayBuffer()).rejects.toThrow()
  })
})

const namesIn = (bytes: Buffer): Promise<string[]> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error)
      const names: string[] = []
      zip.on('entry', ({ fileName }: yauzl.Entry) => names.push(fileName))
      zip.once('end', () => resolve(names)).once('error', reject)
    })
  })
