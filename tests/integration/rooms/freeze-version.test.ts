import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentVersions, roomTexts } from '@/db/schema'
import { textOf } from '@/lib/editor/content'
import { grant } from '@/server/documents'
import { readBlobBytes } from '@/server/files'
import { ask } from '@/server/kernel/execute'
import { createText, currentText, freezeVersion, getVersion, unlockText } from '@/server/rooms'
import { listVersions } from '@/server/rooms/queries'
import { getRevision } from '@/server/rooms/revisions'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const body = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }],
})

async function letter(text: string): Promise<string> {
  const documentId = await draftOf(office.executor)
  await inCommand(office.executor, (ctx) => createText(ctx, documentId, body(text)))
  return documentId
}

const freeze = (documentId: string) => inCommand(office.executor, (ctx) => freezeVersion(ctx, documentId))

describe('freezeVersion', () => {
  it('A-04.04 makes a PDF whose SHA-256 the version keeps, and closes the text', async () => {
    const documentId = await letter('Министерство рассмотрело обращение.')
    const version = await freeze(documentId)
    const pdf = await readBlobBytes(version.pdfSha256)
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(version.pdfSha256)
    const kept = await getVersion(database.db, version.id)
    expect(kept).toMatchObject({ number: 1, content: await currentText(database.db, documentId) })
    const [text] = await database.db.select().from(roomTexts).where(eq(roomTexts.documentId, documentId))
    expect(text).toMatchObject({ locked: true, reason: 'approval' })
  })

  it('A-06.05 gives the next cycle the next number and keeps the earlier version as it was', async () => {
    const documentId = await letter('Первый вариант.')
    const first = await freeze(documentId)
    await inCommand(office.executor, (ctx) => unlockText(ctx, documentId))
    const second = await freeze(documentId)
    expect([first.number, second.number]).toEqual([1, 2])
    expect(second.contentHash).toBe(first.contentHash)
    const listed = await ask(listVersions, { actor: office.executor }, { documentId })
    expect(listed.map((version) => version.number)).toEqual([2, 1])
    expect(listed.at(-1)?.pdfSha256).toBe(first.pdfSha256)
    const kept = await ask(getRevision, { actor: office.executor }, { documentId, key: 'frozen:1' })
    expect(kept).toMatchObject({ content: first.content, requisites: first.requisites })
  })

  it('refuses an empty text and leaves it open', async () => {
    const documentId = await letter('')
    await expect(freeze(documentId)).rejects.toMatchObject({ code: 'rooms.empty_text' })
    expect(await database.db.$count(documentVersions, eq(documentVersions.documentId, documentId))).toBe(0)
    const [text] = await database.db.select().from(roomTexts).where(eq(roomTexts.documentId, documentId))
    expect(text?.locked ?? false).toBe(false)
  })

  it('refuses a text with open suggestions and says how many; until they are decided, the text is what it was', async () => {
    const documentId = await draftOf(office.executor)
    const mark = (type: string) => ({ type, attrs: { id: 's1', by: office.executor.personId, name: 'Кто-то', at: 1 } })
    const words = (text: string, type?: string) => ({ type: 'text', text, ...(type ? { marks: [mark(type)] } : {}) })
    const content = [words('Просим '), words('сдать', 'deleted'), words('представить', 'inserted'), words(' отчёт.')]
    const text = { type: 'doc', content: [{ type: 'paragraph', content }] }
    await inCommand(office.executor, (ctx) => createText(ctx, documentId, text))
    await expect(freeze(documentId)).rejects.toMatchObject({ code: 'rooms.open_suggestions', data: { count: 1 } })
    expect(await database.db.$count(documentVersions, eq(documentVersions.documentId, documentId))).toBe(0)
    expect(textOf(await currentText(database.db, documentId))).toBe('Просим сдать отчёт.\n')
  })

  it('two at once make two versions, never one number twice', async () => {
    const documentId = await letter('Одновременно.')
    const versions = await Promise.all([freeze(documentId), freeze(documentId)])
    expect(versions.map((version) => version.number).sort()).toEqual([1, 2])
  })
})

describe('reading versions', () => {
  it('is not found for a stranger, and is for a reader', async () => {
    const documentId = await letter('Читают те, кого впустили.')
    await freeze(documentId)
    const input = { documentId, key: 'frozen:1' }
    await expect(ask(getRevision, { actor: office.stranger }, input)).rejects.toMatchObject({ kind: 'not_found' })
    await inCommand(office.executor, (ctx) => grant(ctx, documentId, [`p:${office.reviewer.personId}`], 'read'))
    expect(await ask(getRevision, { actor: office.reviewer }, input)).toMatchObject({ content: { type: 'doc' } })
    await expect(ask(getRevision, { actor: office.reviewer }, { documentId, key: 'frozen:9' })).rejects.toMatchObject({
      code: 'rooms.no_such_version',
    })
  })
})

describe('createText', () => {
  it('never overwrites a text that has begun', async () => {
    const documentId = await letter('Уже есть.')
    const again = inCommand(office.executor, (ctx) => createText(ctx, documentId, body('Другой')))
    await expect(again).rejects.toMatchObject({ code: 'rooms.text_exists' })
  })

  it('refuses what the schema does not know', async () => {
    const documentId = await draftOf(office.executor)
    const foreign = { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'x' }] }] }
    await expect(inCommand(office.executor, (ctx) => createText(ctx, documentId, foreign))).rejects.toThrow()
  })
})
