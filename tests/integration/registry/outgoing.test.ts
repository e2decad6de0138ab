import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachments, dispatches, documents, documentVersions, issuedNumbers, workItems } from '@/db/schema'
import type { CheckKey } from '@/lib/contracts/registry-dispatch-views'
import { dayIn } from '@/lib/text/wall-clock'
import { changeRequisites } from '@/server/documents/change-requisites'
import { getDocument } from '@/server/documents/get-document'
import { getTimeline } from '@/server/documents/queries'
import { readBlobBytes } from '@/server/files'
import { attachFile } from '@/server/files/attach-file'
import { pdfPages } from '@/server/files/formats/pdf-text'
import { ask, execute } from '@/server/kernel/execute'
import { dispatchDocument } from '@/server/registry/dispatch-document'
import { registryQueue } from '@/server/registry/get-queue'
import { outgoingDesk } from '@/server/registry/outgoing-desk'
import { registerOutgoing } from '@/server/registry/register-outgoing'
import { letterForHead, writeLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { addressed } from '../../support/dispatch'
import { addPerson } from '../../support/office'
import {
  carryToSignature,
  makeRegistry,
  number,
  type Registry,
  registered,
  signedLetter,
  signedReply,
  uploaded,
} from '../../support/registry'
import { titled } from '../../support/search'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const today = dayIn(new Date(), 'Europe/Moscow')
const VOUCHED: CheckKey[] = ['delivery', 'attachments', 'executor', 'copies']
/** A signed letter with an addressee. */
const letter = async () => addressed(database.db, office, await signedLetter(database.db, office))
const register = (documentId: string, call = {}) =>
  execute(registerOutgoing, { actor: office.clerk, ...call }, { documentId })
const dispatch = (documentId: string, fields = {}, call = {}) =>
  execute(
    dispatchDocument,
    { actor: office.clerk, ...call },
    { documentId, method: 'medo', sentOn: today, confirmed: VOUCHED, ...fields },
  )
const desk = (documentId: string, actor = office.clerk) => ask(outgoingDesk, { actor }, { documentId })
const refusal = (code: string, kind = 'conflict') => ({ kind, code })

async function filesOf(documentId: string, role: 'rendition' | 'signature' | 'bundle' | 'version_pdf') {
  const rows = await database.db
    .select()
    .from(attachments)
    .where(and(eq(attachments.documentId, documentId), eq(attachments.role, role)))
  return rows
}
async function owed(documentId: string, personId: string) {
  const rows = await database.db
    .select({ kind: workItems.kind, note: workItems.note })
    .from(workItems)
    .where(and(eq(workItems.documentId, documentId), eq(workItems.personId, personId), eq(workItems.state, 'open')))
  return rows
}

describe('A-09.02 registerOutgoing', () => {
  it('A-09.01 a signed document comes to the registrars by itself, with the number it would get', async () => {
    const documentId = await signedLetter(database.db, office)
    expect(await owed(documentId, office.clerk.personId)).toMatchObject([{ kind: 'register' }])
    const rows = await ask(registryQueue, { actor: office.clerk }, {})
    expect(rows.find((row) => row.documentId === documentId)).toMatchObject({ flow: 'outgoing', state: 'registration' })
    const view = await desk(documentId)
    expect(view).toMatchObject({ nextNumber: expect.stringMatching(/^02-15\/\d+$/), abilities: { register: true } })
    expect((await register(documentId)).regNumber).toBe(view.nextNumber)
  })

  it('V-17.01 A-09.02 gives number and date, and the clerk’s next work is the sending', async () => {
    const documentId = await signedLetter(database.db, office)
    const { regNumber } = await register(documentId)
    const view = await ask(getDocument, { actor: office.executor }, { documentId })
    expect(view).toMatchObject({ state: 'registered', regNumber, regDate: today })
    expect(await owed(documentId, office.clerk.personId)).toMatchObject([{ kind: 'dispatch' }])
    const { items } = await ask(getTimeline, { actor: office.executor }, { documentId })
    expect(items.at(-1)).toMatchObject({ name: 'registry.registered', data: { number: regNumber, date: today } })
  })

  it('V-17.04 a prepared card has no number and is its executor’s to change; a registered one is not', async () => {
    const documentId = await writeLetter(office)
    const change = async (title: string) => {
      const { version } = await ask(getDocument, { actor: office.executor }, { documentId })
      return execute(changeRequisites, { actor: office.executor }, { documentId, expectedVersion: version, title })
    }
    await change('О готовности сетей')
    const prepared = await ask(getDocument, { actor: office.executor }, { documentId })
    expect(prepared).toMatchObject({ title: 'О готовности сетей', regNumber: null, regDate: null })
    await carryToSignature(database.db, office, documentId)
    const { regNumber } = await register(documentId)
    await expect(change('Иначе')).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await ask(getDocument, { actor: office.executor }, { documentId })).toMatchObject({
      title: 'О готовности сетей',
      regNumber,
    })
  })

  it('the rendition shows number, date, the mark of the signature and the original’s SHA-256; the original is untouched', async () => {
    const documentId = await signedLetter(database.db, office)
    const [before] = await filesOf(documentId, 'version_pdf')
    const { regNumber, regDate } = await register(documentId)
    const [rendition] = await filesOf(documentId, 'rendition')
    const text = (await pdfPages(await readBlobBytes(rendition?.sha256 ?? ''))).join(' ').replace(/\s+/g, ' ')
    const [year, month, day] = regDate.split('-')
    expect(text).toContain(regNumber)
    expect(text).toMatch(new RegExp(`${day}\\.${month}\\.${year}|${Number(day)} \\p{L}+ ${year}`, 'u'))
    expect(text.toLowerCase()).toContain('документ подписан')
    expect(text).toContain('Карташов')
    const [version] = await database.db
      .select()
      .from(documentVersions)
      .where(eq(documentVersions.documentId, documentId))
    expect(text.replaceAll(' ', '')).toContain(version?.pdfSha256)
    const original = await readBlobBytes(before?.sha256 ?? '')
    expect(createHash('sha256').update(original).digest('hex')).toBe(version?.pdfSha256)
    expect((await pdfPages(original)).join(' ')).not.toContain(regNumber)
    expect(await filesOf(documentId, 'signature')).toHaveLength(1)
  })

  it('V-10.03 two clerks at once: one number, the other is told which', async () => {
    const documentId = await signedLetter(database.db, office)
    const colleague = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
    const results = await Promise.allSettled([register(documentId), register(documentId, { actor: colleague })])
    const won = results.find((result) => result.status === 'fulfilled')
    const lost = results.find((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({
      ...refusal('registry.already_registered'),
      data: { number: won?.value.regNumber },
    })
    const issued = await database.db.select().from(issuedNumbers).where(eq(issuedNumbers.documentId, documentId))
    expect(issued).toHaveLength(1)
  })

  it('A-09.04 R-05.09 no letter, memo or act is registered before the signature, nor a second time', async () => {
    const draft = await writeLetter(office)
    const memo = await titled(office.clerk, 'О сроках', { kind: 'memo' })
    const order = await titled(office.clerk, 'Об отпусках', { kind: 'order' })
    const waiting = await letterForHead(database.db, office)
    for (const documentId of [draft, memo, order, waiting])
      await expect(register(documentId)).rejects.toMatchObject(refusal('registry.not_signed'))
    const documentId = await signedLetter(database.db, office)
    await register(documentId)
    await expect(register(documentId)).rejects.toMatchObject(refusal('registry.already_registered'))
    expect((await desk(documentId)).abilities.register).toBe('registry.already_registered')
    const received = await registered(database.db, office)
    await expect(register(received.documentId)).rejects.toMatchObject(refusal('registry.not_outgoing'))
  })

  it('V-17.05 the executor’s own attempt is refused, a stranger does not find the document', async () => {
    const documentId = await signedLetter(database.db, office)
    await expect(register(documentId, { actor: office.executor })).rejects.toMatchObject(
      refusal('registry.not_a_registrar', 'forbidden'),
    )
    await expect(register(documentId, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(desk(documentId, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    expect((await desk(documentId, office.executor)).abilities.register).toBe('registry.not_a_registrar')
  })

  it('a press repeated after a lost answer gets the first number again', async () => {
    const documentId = await signedLetter(database.db, office)
    const call = { idempotencyKey: 'register-outgoing-1' }
    const [first, second] = await Promise.all([register(documentId, call), register(documentId, call)])
    expect(second).toEqual(first)
    expect(await filesOf(documentId, 'rendition')).toHaveLength(1)
  })

  it('R-20.22 a document for official use gets its number from the series of its own', async () => {
    const documentId = await signedLetter(database.db, office)
    await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, documentId))
    expect(await desk(documentId)).toMatchObject({ restricted: true, nextNumber: '02-15/1-дсп' })
    expect((await register(documentId)).regNumber).toBe('02-15/1-дсп')
  })

  it('a registration that fails leaves the number to the next one', async () => {
    const broken = await signedLetter(database.db, office)
    const next = (await desk(broken)).nextNumber
    await database.db.update(documents).set({ currentVersionId: null }).where(eq(documents.id, broken))
    await expect(register(broken)).rejects.toMatchObject(refusal('registry.not_signed'))
    const documentId = await signedLetter(database.db, office)
    expect((await register(documentId)).regNumber).toBe(next)
  })
})

describe('A-09.03 dispatch', () => {
  it('A-09.07 records day, way, addressee and result; the sending is in the room', async () => {
    const { replyId } = await signedReply(database.db, office)
    await number(office, replyId)
    await dispatch(replyId, { method: 'courier', trackNumber: '80087654321', note: 'Пакет' })
    const view = await desk(replyId)
    expect(view.dispatches).toMatchObject([
      {
        method: 'courier',
        sentOn: today,
        result: 'sent',
        trackNumber: '80087654321',
        note: 'Пакет',
        by: office.clerk.name,
        addressee: expect.stringContaining('Северореченская теплосеть'),
      },
    ])
    const { items } = await ask(getTimeline, { actor: office.executor }, { documentId: replyId })
    expect(items.at(-1)).toMatchObject({ kind: 'delivery', name: 'registry.sent', data: { method: 'courier' } })
  })

  it('A-09.04 nothing is sent before its registration or a second time', async () => {
    const documentId = await letter()
    await expect(dispatch(documentId)).rejects.toMatchObject(refusal('registry.not_registered'))
    await register(documentId)
    await dispatch(documentId)
    await expect(dispatch(documentId)).rejects.toMatchObject(refusal('registry.already_sent'))
    const received = await registered(database.db, office)
    await expect(dispatch(received.documentId)).rejects.toMatchObject(refusal('registry.not_outgoing'))
  })

  it('A-09.07 a failed sending keeps the document in the clerk’s list, and it may be sent again', async () => {
    const documentId = await letter()
    await register(documentId)
    expect(await dispatch(documentId, { result: 'failed', note: 'Нет связи' })).toEqual({ state: 'send_failed' })
    expect(await owed(documentId, office.clerk.personId)).toMatchObject([{ kind: 'dispatch' }])
    const queue = await ask(registryQueue, { actor: office.clerk }, {})
    expect(queue.find((row) => row.documentId === documentId)?.state).toBe('send_failed')
    expect(await filesOf(documentId, 'bundle')).toEqual([])
    await dispatch(documentId)
    expect((await desk(documentId)).dispatches.map((row) => row.result)).toEqual(['failed', 'sent'])
  })

  it.each([
    ['tomorrow', (day: string) => next(day, 1)],
    ['the day before the registration', (day: string) => next(day, -1)],
  ])('R-33.08 a date of sending of %s is refused', async (_, change) => {
    const documentId = await letter()
    await register(documentId)
    await expect(dispatch(documentId, { sentOn: change(today) })).rejects.toMatchObject(
      refusal('registry.wrong_date', 'invalid'),
    )
    expect((await desk(documentId)).dispatches).toEqual([])
  })

  it.each(['email', 'fax'])('R-14.04 R-20.24 a document for official use is never sent by %s', async (method) => {
    const documentId = await letter()
    await database.db.update(documents).set({ access: 'dsp' }).where(eq(documents.id, documentId))
    await register(documentId)
    expect((await desk(documentId)).methods).not.toContain(method)
    await expect(dispatch(documentId, { method })).rejects.toMatchObject(
      refusal('registry.restricted_method', 'invalid'),
    )
    await expect(dispatch(documentId, { method: 'courier' })).resolves.toBeTruthy()
  })

  it('the bundle holds the signed original, its signature, the rendition, the agreement sheet, the annexes as they are now, and opens', async () => {
    const documentId = await writeLetter(office)
    const annex = { documentId, name: 'Приложение 1.pdf' }
    for (const page of ['Приложение с ошибкой', 'Приложение исправленное']) {
      const sha256 = await uploaded(database.db, office.executor, [page])
      await execute(attachFile, { actor: office.executor }, { ...annex, sha256 })
    }
    await carryToSignature(database.db, office, documentId)
    await addressed(database.db, office, documentId)
    const { regNumber } = await register(documentId)
    await dispatch(documentId)
    const { bundle } = await desk(documentId)
    expect(bundle?.name).toBe(`${regNumber.replaceAll('/', '-')}.zip`)
    const [stored] = await filesOf(documentId, 'bundle')
    expect(stored?.id).toBe(bundle?.fileId)
    const files = unzipSync(await readBlobBytes(stored?.sha256 ?? ''))
    expect(Object.keys(files).sort()).toEqual([
      'Версия 1.pdf.p7s',
      'Документ.pdf',
      'Лист согласования.pdf',
      expect.stringMatching(/^Подписанный оригинал\. .+\.pdf$/),
      'Приложение 1.pdf',
    ])
    const annexed = await pdfPages(files['Приложение 1.pdf'] ?? new Uint8Array())
    expect(annexed).toEqual([expect.stringContaining('исправленное')])
    const [version] = await database.db
      .select()
      .from(documentVersions)
      .where(eq(documentVersions.documentId, documentId))
    const original = Object.entries(files).find(([name]) => name.startsWith('Подписанный'))?.[1] ?? new Uint8Array()
    expect(createHash('sha256').update(original).digest('hex')).toBe(version?.pdfSha256)
    const [row] = await database.db.select().from(dispatches).where(eq(dispatches.documentId, documentId))
    expect(row?.bundleSha256).toBe(stored?.sha256)
  })

  it('strangers do not find the document, other roles may not send', async () => {
    const documentId = await letter()
    await register(documentId)
    await expect(dispatch(documentId, {}, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(dispatch(documentId, {}, { actor: office.executor })).rejects.toMatchObject(
      refusal('registry.not_a_registrar', 'forbidden'),
    )
  })

  it('two clerks at once send once; a press repeated after a lost answer is recorded once', async () => {
    const documentId = await letter()
    await register(documentId)
    const results = await Promise.allSettled([dispatch(documentId), dispatch(documentId)])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const other = await letter()
    await register(other)
    const call = { idempotencyKey: 'dispatch-press-1' }
    expect(await dispatch(other, {}, call)).toEqual(await dispatch(other, {}, call))
    expect((await desk(other)).dispatches).toHaveLength(1)
  })

  it('A-09.08 a letter that answers nothing skips the link and is finished with its sending', async () => {
    const documentId = await letter()
    await register(documentId)
    expect(await dispatch(documentId)).toEqual({ state: 'closed' })
    expect(await desk(documentId)).toMatchObject({ proposedLink: null, linked: false })
    expect(await owed(documentId, office.clerk.personId)).toEqual([])
  })
})

const next = (day: string, step: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10)
