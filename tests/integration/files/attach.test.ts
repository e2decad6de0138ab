import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachments, auditLog, securityLog } from '@/db/schema'
import { FILE_PARTS } from '@/lib/files/parts'
import { getTimeline } from '@/server/documents/queries'
import { attachFile } from '@/server/files/attach-file'
import { listFiles } from '@/server/files/list-files'
import { markPart } from '@/server/files/mark-part'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { intake } from '@/server/registry/intake'
import { makePdf } from '../../factories/office-files'
import { sentLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { letIn, sharedDraft } from '../../support/documents'
import { post, put } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office
let sheet = 0
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const fresh = () => makePdf([`лист ${++sheet}`])
const uploaded = async (actor = office.executor) => (await post(actor, 'файл.pdf', fresh())).body.sha256
const attached = (documentId: string) =>
  database.db.select().from(attachments).where(eq(attachments.documentId, documentId))

describe('A-03.01 attaching a file', () => {
  it('puts it to the document, tells the feed and records who did it', async () => {
    const documentId = await draftOf(office.executor)
    await put(office.executor, documentId, 'Расчёт.pdf', fresh())
    const { files } = await ask(listFiles, { actor: office.executor }, { documentId })
    expect(files).toMatchObject([
      {
        name: 'Расчёт.pdf',
        role: 'attachment',
        number: 1,
        pages: 1,
        drawable: true,
        extraction: 'waiting',
        signed: false,
      },
    ])
    const { items } = await ask(getTimeline, { actor: office.executor }, { documentId })
    expect(items.at(-1)).toMatchObject({ name: 'files.attached', data: { name: 'Расчёт.pdf', number: 1 } })
    const [record] = await database.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'files.attach')))
    expect(record).toMatchObject({ actorId: office.executor.personId, detail: { name: 'Расчёт.pdf', number: 1 } })
  })

  it('V-22.05 A-03.03 the same name again is the next version; the earlier one stays as it was', async () => {
    const documentId = await draftOf(office.executor)
    const first = fresh()
    await put(office.executor, documentId, 'Расчёт.pdf', first)
    await put(office.executor, documentId, 'Расчёт.pdf', fresh())
    await put(office.executor, documentId, 'Другой.pdf', first)
    const rows = await attached(documentId)
    expect(rows.map(({ name, number }) => `${name} ${number}`).sort()).toEqual([
      'Другой.pdf 1',
      'Расчёт.pdf 1',
      'Расчёт.pdf 2',
    ])
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(2)
  })

  it('V-22.04 V-22.05 C-10.03 each file says who attached it and when, the former version too', async () => {
    const documentId = await draftOf(office.executor)
    await letIn(documentId, 'write', office.colleague)
    const began = Date.now()
    await put(office.executor, documentId, 'Расчёт.pdf', fresh())
    await put(office.colleague, documentId, 'Расчёт.pdf', fresh())
    const { files } = await ask(listFiles, { actor: office.executor }, { documentId })
    expect(files).toMatchObject([
      { name: 'Расчёт.pdf', number: 1, uploadedBy: expect.stringMatching(/^Ветров/) },
      { name: 'Расчёт.pdf', number: 2, uploadedBy: expect.stringMatching(/^Лапин/) },
    ])
    for (const { at } of files) expect(Date.parse(at)).toBeGreaterThanOrEqual(began - 1000)
  })

  it('two versions of one name at once get two numbers', async () => {
    const documentId = await draftOf(office.executor)
    await letIn(documentId, 'write', office.colleague)
    const made = await Promise.all(
      [office.executor, office.colleague].map((actor) => put(actor, documentId, 'Перечень.pdf', fresh())),
    )
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2])
  })

  it('a repeated press with one key attaches once', async () => {
    const documentId = await draftOf(office.executor)
    const input = { documentId, sha256: await uploaded(), name: 'Раз.pdf' }
    const call = { actor: office.executor, idempotencyKey: newId() }
    const [first, second] = await Promise.all([execute(attachFile, call, input), execute(attachFile, call, input)])
    expect(second).toEqual(first)
    expect(await attached(documentId)).toHaveLength(1)
  })

  it('a stranger does not find the document, a reader may not add to it, and both are remembered', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    for (const [actor, kind, code] of [
      [office.stranger, 'not_found', 'documents.not_found'],
      [office.reviewer, 'forbidden', 'documents.read_only'],
    ] as const) {
      const act = execute(attachFile, { actor }, { documentId, sha256: await uploaded(actor), name: 'Чужой.pdf' })
      await expect(act).rejects.toMatchObject({ kind, code })
    }
    expect(await attached(documentId)).toHaveLength(0)
    expect(await database.db.$count(securityLog, eq(securityLog.command, 'files.attach'))).toBeGreaterThanOrEqual(2)
  })

  it('a file somebody else uploaded cannot be taken by its hash', async () => {
    const documentId = await draftOf(office.colleague)
    const sha256 = await uploaded(office.executor)
    await expect(
      execute(attachFile, { actor: office.colleague }, { documentId, sha256, name: 'Чужой.pdf' }),
    ).rejects.toMatchObject({
      kind: 'not_found',
      code: 'files.not_uploaded',
    })
  })

  it('A-07.06 nothing is added behind the backs of reviewers', async () => {
    const documentId = await sentLetter(database.db, office)
    await expect(put(office.executor, documentId, 'Позднее.pdf', fresh())).rejects.toMatchObject({
      code: 'files.frozen',
    })
    const { abilities } = await ask(listFiles, { actor: office.executor }, { documentId })
    expect(abilities.attach).toBe('files.frozen')
  })

  it('R-31.11 a registrar adds the scan to a received letter, an executor of another unit does not', async () => {
    const { documentId } = await execute(intake, { actor: office.clerk }, { title: 'Письмо' })
    const sha256 = await uploaded(office.clerk)
    await execute(attachFile, { actor: office.clerk }, { documentId, sha256, name: 'Скан.pdf', role: 'scan' })
    expect(await attached(documentId)).toMatchObject([{ role: 'scan' }])
    await expect(put(office.stranger, documentId, 'Чужое.pdf', fresh())).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('C-10.01 C-10.02 C-10.04 the image of the paper, its cover letter, appendices and the rest stand as what they are', async () => {
    const { documentId } = await execute(intake, { actor: office.clerk }, { title: 'Пересланное письмо' })
    for (const role of FILE_PARTS)
      await execute(
        attachFile,
        { actor: office.clerk },
        { documentId, sha256: await uploaded(office.clerk), name: 'Лист.pdf', role },
      )
    const { files } = await ask(listFiles, { actor: office.clerk }, { documentId })
    // One name in four parts is four files, not four versions of one.
    expect(files.map(({ role, number }) => [role, number])).toEqual(FILE_PARTS.map((role) => [role, 1]))
  })

  describe('C-10.04 the part of a file', () => {
    const letter = async () => {
      const { documentId } = await execute(intake, { actor: office.clerk }, { title: 'Письмо с листами' })
      const bring = async (name: string, role: 'scan' | 'attachment') => {
        const sha256 = await uploaded(office.clerk)
        return (await execute(attachFile, { actor: office.clerk }, { documentId, sha256, name, role })).id
      }
      return { documentId, bring }
    }
    const mark = (documentId: string, fileId: string, part: string, actor = office.clerk, call = {}) =>
      execute(markPart, { actor, ...call }, { documentId, fileId, part })
    const partsOf = async (documentId: string) =>
      (await attached(documentId)).map(({ name, number, role }) => `${name} ${number} ${role}`).sort()

    it('is put right for all versions of it together, told in the feed and recorded', async () => {
      const { documentId, bring } = await letter()
      await bring('Лист.pdf', 'scan')
      const second = await bring('Лист.pdf', 'scan')
      await bring('Другой.pdf', 'scan')
      const call = { idempotencyKey: newId() }
      expect(await mark(documentId, second, 'cover', office.clerk, call)).toEqual({ part: 'cover' })
      expect(await mark(documentId, second, 'cover', office.clerk, call)).toEqual({ part: 'cover' })
      expect(await partsOf(documentId)).toEqual(['Другой.pdf 1 scan', 'Лист.pdf 1 cover', 'Лист.pdf 2 cover'])
      const { items } = await ask(getTimeline, { actor: office.clerk }, { documentId })
      const told = items.filter(({ name }) => name === 'files.marked')
      expect(told).toMatchObject([{ data: { name: 'Лист.pdf', kind: 'cover', attachmentId: second } }])
      const [record] = await database.db
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'files.markPart')))
      expect(record).toMatchObject({ detail: { name: 'Лист.pdf', from: 'scan', role: 'cover' } })
    })

    it('is not one that has a file of this name; a stranger does not find it, a reader may not', async () => {
      const { documentId, bring } = await letter()
      await bring('Лист.pdf', 'scan')
      const fileId = await bring('Лист.pdf', 'attachment')
      await expect(mark(documentId, fileId, 'scan')).rejects.toMatchObject({ code: 'files.part_named_so' })
      await expect(mark(documentId, newId(), 'scan')).rejects.toMatchObject({ code: 'files.not_found' })
      await expect(mark(documentId, fileId, 'other', office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
      await letIn(documentId, 'read', office.reviewer)
      await expect(mark(documentId, fileId, 'other', office.reviewer)).rejects.toMatchObject({ kind: 'forbidden' })
      expect(await partsOf(documentId)).toEqual(['Лист.pdf 1 attachment', 'Лист.pdf 1 scan'])
    })

    it('is not of what the office writes: each of its attachments is sent', async () => {
      const documentId = await draftOf(office.executor)
      const { id } = await put(office.executor, documentId, 'Расчёт.pdf', fresh())
      await expect(mark(documentId, id, 'other', office.executor)).rejects.toMatchObject({ code: 'files.not_a_part' })
    })
  })

  it('no role that belongs to the product itself can be asked for', async () => {
    const documentId = await draftOf(office.executor)
    const input = { documentId, sha256: await uploaded(), name: 'Оригинал.pdf', role: 'version_pdf' }
    await expect(execute(attachFile, { actor: office.executor }, input)).rejects.toThrow()
    expect(await attached(documentId)).toHaveLength(0)
  })
})
