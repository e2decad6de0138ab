import { eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documents, roomUpdates, securityLog } from '@/db/schema'
import { type BodyNode, textOf } from '@/lib/editor/content'
import { grant } from '@/server/documents'
import { createDraft } from '@/server/documents/create-draft'
import { getTimeline } from '@/server/documents/queries'
import { readWord } from '@/server/files/formats/word/read-word'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { createText, currentText, freezeVersion, setTextLock } from '@/server/rooms'
import { exportDocx } from '@/server/rooms/export-docx'
import { fillTemplate } from '@/server/rooms/fill-template'
import { importDraft } from '@/server/rooms/import-draft'
import { importText } from '@/server/rooms/import-text'
import { bullet, clause, heading, p, row, table, td } from '../../factories/docx-corpus'
import { bodyOf } from '../../factories/letters'
import { makeWord, wp, wr } from '../../factories/word-files'
import { useDatabase } from '../../support/database'
import { post } from '../../support/files'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const LETTER = makeWord(
  wp('О сроках', '<w:outlineLvl w:val="0"/>') + wp(`${wr('Просим ')}${wr('срочно', '<w:b/>')}<w:r><w:drawing/></w:r>`),
)
const uploaded = async (actor: Actor, bytes = LETTER) => (await post(actor, 'Письмо.docx', bytes)).body.sha256
const auditOf = (documentId: string) =>
  database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.stream, `document:${documentId}`))
const feed = async (actor: Actor, documentId: string) => (await ask(getTimeline, { actor }, { documentId })).items
const BODY = bodyOf(
  'Начало',
  heading('Раздел'),
  clause('Пункт'),
  bullet('тире'),
  table(row(td('а'), td('б'))),
  p('Конец', { pageBreak: true }),
)
async function letter(actor = office.executor, body: BodyNode = BODY): Promise<string> {
  const documentId = await draftOf(actor)
  await inCommand(actor, (ctx) => createText(ctx, documentId, body))
  return documentId
}
const fromBase64 = (base64: string): BodyNode => {
  const read = readWord(new Uint8Array(Buffer.from(base64, 'base64')))
  if ('refusal' in read) throw new Error(read.refusal)
  return read.content
}

const wordsOf = (base64: string): string =>
  strFromU8(unzipSync(new Uint8Array(Buffer.from(base64, 'base64')))['word/document.xml'] ?? new Uint8Array())

describe('A-03.01 a draft from a Word file', () => {
  const begin = async (actor: Actor, change = {}, key?: string) =>
    execute(
      importDraft,
      { actor, idempotencyKey: key },
      { kind: 'outgoing', title: 'О сроках', name: 'Письмо.docx', sha256: await uploaded(actor), ...change },
    )

  it('is a project with that text, its executor, an act on record and a line in the feed', async () => {
    const { documentId, draftNumber, losses } = await begin(office.executor)
    expect(draftNumber).toMatch(/-П$/)
    expect(losses).toEqual([{ kind: 'pictures', count: 1 }])
    const text = await currentText(database.db, documentId)
    expect(text.content?.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(textOf(text)).toBe('О сроках\nПросим срочно\n')
    const [document] = await database.db.select().from(documents).where(eq(documents.id, documentId))
    expect(document).toMatchObject({ kind: 'outgoing', state: 'draft', authorId: office.executor.personId })
    expect(document?.requisites).toHaveProperty('executor')
    const acts = await auditOf(documentId)
    expect(acts.find(({ command }) => command === 'rooms.importDraft')?.detail).toMatchObject({
      name: 'Письмо.docx',
      losses,
    })
    expect(await feed(office.executor, documentId)).toContainEqual(
      expect.objectContaining({ name: 'rooms.text_imported', data: { name: 'Письмо.docx' } }),
    )
    const [update] = await database.db.select().from(roomUpdates).where(eq(roomUpdates.documentId, documentId))
    expect(update?.personId).toBe(office.executor.personId)
  })

  it('is begun once, however often the button is pressed', async () => {
    const [key, sha256] = [newId(), await uploaded(office.executor)]
    const made = await Promise.all([begin(office.executor, { sha256 }, key), begin(office.executor, { sha256 }, key)])
    expect(made[0]).toEqual(made[1])
  })

  it('is refused to who may not draft, from a file of somebody else, of an incoming kind, and leaves nothing', async () => {
    const before = await database.db.$count(documents)
    const administrator = await addPerson(database.db, { roles: ['administrator'] })
    await expect(begin(administrator)).rejects.toMatchObject({ kind: 'forbidden' })
    const foreign = await uploaded(office.colleague, makeWord(wp('Чужое')))
    await expect(begin(office.executor, { sha256: foreign })).rejects.toMatchObject({ code: 'files.not_uploaded' })
    await expect(begin(office.executor, { kind: 'incoming' })).rejects.toMatchObject({ code: 'documents.unknown_kind' })
    expect(await database.db.$count(documents)).toBe(before)
  })
})

describe('A-03.04 the text of a Word file for a letter that is being written', () => {
  const take = async (actor: Actor, documentId: string) =>
    execute(importText, { actor }, { documentId, name: 'Письмо.docx', sha256: await uploaded(actor) })

  it('is given to who writes it; the text itself changes only by their editor', async () => {
    const documentId = await letter()
    const { content, losses } = await take(office.executor, documentId)
    expect(textOf(content)).toBe('О сроках\nПросим срочно\n')
    expect(losses).toEqual([{ kind: 'pictures', count: 1 }])
    expect(textOf(await currentText(database.db, documentId))).toBe(textOf(BODY))
    expect((await auditOf(documentId)).map(({ command }) => command)).toContain('rooms.importText')
  })

  it('is not given to a stranger, to a reader, nor while the text is frozen', async () => {
    const documentId = await letter()
    await expect(take(office.stranger, documentId)).rejects.toMatchObject({ kind: 'not_found' })
    await inCommand(office.executor, (ctx) => grant(ctx, documentId, [`p:${office.reviewer.personId}`], 'read'))
    await expect(take(office.reviewer, documentId)).rejects.toMatchObject({ code: 'documents.read_only' })
    const refusals = await database.db.select().from(securityLog).where(eq(securityLog.command, 'rooms.importText'))
    expect(refusals.map(({ code }) => code).sort()).toEqual(['documents.not_found', 'documents.read_only'])
  })
})

describe('R-08.06 a document as a Word file', () => {
  const out = (actor: Actor, documentId: string, version?: number) =>
    execute(exportDocx, { actor }, { documentId, version })

  it('holds the text of this moment, under the name of the document; the copy is on record', async () => {
    const documentId = await letter()
    const { name, mime, base64 } = await out(office.executor, documentId)
    expect(name).toBe('О готовности объектов благоустройства.docx')
    expect(mime).toContain('wordprocessingml')
    expect(textOf(fromBase64(base64))).toBe(textOf(BODY))
    expect((await auditOf(documentId)).at(-1)).toMatchObject({ command: 'rooms.exportDocx', detail: { version: null } })
  })

  it('A-04.04 holds a frozen version as it was frozen, whatever was written since', async () => {
    const documentId = await letter(office.executor, bodyOf('Первая редакция'))
    await inCommand(office.executor, (ctx) => freezeVersion(ctx, documentId))
    await inCommand(office.executor, (ctx) => setTextLock(ctx, documentId, null))
    const { name, base64 } = await out(office.executor, documentId, 1)
    expect(name).toMatch(/, версия 1\.docx$/)
    expect(textOf(fromBase64(base64))).toBe('Первая редакция\n')
    await expect(out(office.executor, documentId, 7)).rejects.toMatchObject({ code: 'rooms.no_such_version' })
  })

  it('R-16.20 of an act nobody has signed says that it is a draft; of a signed one, and of a frozen version, it does not', async () => {
    const { documentId } = await execute(
      createDraft,
      { actor: office.executor },
      { kind: 'order', title: 'О дежурстве' },
    )
    await inCommand(office.executor, (ctx) => createText(ctx, documentId, BODY))
    const says = async (version?: number) =>
      wordsOf((await out(office.executor, documentId, version)).base64).includes('ПРОЕКТ')
    expect(await says()).toBe(true)
    await inCommand(office.executor, (ctx) => freezeVersion(ctx, documentId))
    expect(await says(1)).toBe(false)
    await database.db.update(documents).set({ state: 'registration' }).where(eq(documents.id, documentId))
    expect(await says()).toBe(false)
  })

  it('is for readers, not for strangers', async () => {
    const documentId = await letter()
    await expect(out(office.stranger, documentId)).rejects.toMatchObject({ kind: 'not_found' })
    await inCommand(office.executor, (ctx) => grant(ctx, documentId, [`p:${office.reviewer.personId}`], 'read'))
    expect((await out(office.reviewer, documentId)).base64.length).toBeGreaterThan(1000)
  })

  it('of a document for official use goes only to those who write it', async () => {
    const documentId = await letter()
    await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, documentId))
    await inCommand(office.executor, (ctx) => grant(ctx, documentId, [`p:${office.reviewer.personId}`], 'comment'))
    await expect(out(office.reviewer, documentId)).rejects.toMatchObject({ code: 'rooms.restricted_copy' })
    expect((await out(office.executor, documentId)).name).toMatch(/\.docx$/)
  })

  it('has a name every system takes', async () => {
    const documentId = await draftOf(office.executor, 'О «плане»: а/б? <1> | "2"... ')
    expect((await out(office.executor, documentId)).name).toBe('О «плане»- а-б- -1- - -2-.docx')
  })
})

describe('T-21 a Word template filled from the card', () => {
  const TEMPLATE = makeWord(
    wp('&lt;АДРЕСАТ&gt;') + wp('№ &lt;НОМЕР&gt; от &lt;ДАТА&gt;') + wp('&lt;ЗАГОЛОВОК&gt; &lt;ШТАМП_ЭП&gt;'),
  )
  const fill = async (actor: Actor, documentId: string, bytes = TEMPLATE) =>
    execute(fillTemplate, { actor }, { documentId, name: 'Бланк.docx', sha256: await uploaded(actor, bytes) })
  const requisites = { addressees: [{ position: 'Главе округа', name: 'Воронцову П.А.' }] }

  it('T-21.05, T-21.10 has number and date once there are any, and empty places before', async () => {
    const documentId = await letter()
    await database.db.update(documents).set({ requisites }).where(eq(documents.id, documentId))
    const draft = await fill(office.executor, documentId)
    expect(textOf(fromBase64(draft.base64))).toBe(
      'Главе округа\nВоронцову П.А.\n№  от \nО готовности объектов благоустройства \n',
    )
    expect(draft.notes).toEqual([])
    await database.db
      .update(documents)
      .set({ regNumber: '02-15/214', regDate: '2026-05-15' })
      .where(eq(documents.id, documentId))
    expect(textOf(fromBase64((await fill(office.executor, documentId)).base64))).toContain('№ 02-15/214 от 15.05.2026')
    expect((await auditOf(documentId)).map(({ command }) => command)).toContain('rooms.fillTemplate')
  })

  it('T-21.09 names unknown tags and refuses, tells of the rest', async () => {
    const documentId = await letter()
    const wrong = makeWord(wp('&lt;НОМИР&gt; &lt;ДАТТА&gt;'))
    await expect(fill(office.executor, documentId, wrong)).rejects.toMatchObject({
      code: 'rooms.unknown_tags',
      data: { tags: '<НОМИР>, <ДАТТА>' },
    })
    const { notes } = await fill(office.executor, documentId, makeWord(wp('&lt;НОМЕР&gt; &lt;НОМЕР&gt;')))
    expect(notes).toEqual([
      { kind: 'twice', tag: 'НОМЕР' },
      { kind: 'noSignature', tag: 'ШТАМП_ЭП' },
    ])
  })

  it('is not filled for a stranger, nor from a file of somebody else', async () => {
    const documentId = await letter()
    await expect(fill(office.stranger, documentId)).rejects.toMatchObject({ kind: 'not_found' })
    const sha256 = await uploaded(office.colleague, makeWord(wp('&lt;НОМЕР&gt;')))
    const foreign = execute(fillTemplate, { actor: office.executor }, { documentId, name: 'x.docx', sha256 })
    await expect(foreign).rejects.toMatchObject({ code: 'files.not_uploaded' })
  })
})
