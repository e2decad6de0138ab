import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { units } from '@/db/schema'
import { attachFile } from '@/server/files/attach-file'
import { readCodes } from '@/server/files/formats/codes/read-codes'
import { drawPage } from '@/server/files/formats/draw-page'
import { pdfPages } from '@/server/files/formats/pdf-text'
import { barcodeOf } from '@/server/journals/barcode'
import { changeJournal } from '@/server/journals/change-journal'
import { listJournals } from '@/server/journals/list-journals'
import { openNewJournal } from '@/server/journals/open-new-journal'
import { printCopyMark } from '@/server/journals/print-copy-mark'
import { printLabel } from '@/server/journals/print-label'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { getCard } from '@/server/registry/get-card'
import { listAwaitingScan } from '@/server/registry/stream-scan/list-awaiting-scan'
import { makePdf } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { post } from '../../support/files'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry, received, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
let operator: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  operator = await addPerson(database.db, { surname: 'Якушев', roles: ['administrator'] })
})

const label = (documentId: string, actor = office.clerk) => ask(printLabel, { actor }, { documentId })
const journal = async (barcode?: 'required' | 'allowed' | 'off') =>
  (await execute(openNewJournal, { actor: office.clerk }, { name: 'Журнал', flow: 'incoming', barcode })).id
const waiting = async (actor = office.clerk) =>
  (await ask(listAwaitingScan, { actor }, {})).map(({ documentId }) => documentId)

describe('labels', () => {
  it('V-23.03 a page of 58 × 30 mm with number and date in plain text, and a code that is read back', async () => {
    const { documentId, regNumber } = await registered(database.db, office)
    const { name, base64 } = await label(documentId)
    expect(name).toBe(`Наклейка ${regNumber.replace('/', '-')}.pdf`)
    const pdf = new Uint8Array(Buffer.from(base64, 'base64'))
    const [text] = await pdfPages(pdf)
    expect(text?.replace(/\s+/g, ' ')).toContain(regNumber)
    expect(text).toMatch(/\d\d\.\d\d\.\d{4}/)
    const box = /\/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+)/.exec(await unpacked(pdf))
    expect([Number(box?.[1]), Number(box?.[2])].map((points) => Math.round((points / 72) * 25.4))).toEqual([58, 30])
    const picture = await drawPage(pdf, { mime: 'application/pdf', page: 1, width: 457 })
    const read = await readCodes(picture ?? new Uint8Array(), { mime: 'image/png', page: 1 })
    expect(read).toEqual({ codes: [await barcodeOf(database.db, documentId)], torn: false })
  })

  it('R-31.07 is the stamp on paper: date, number and the index of the reception it goes to; electronic documents have none', async () => {
    await database.db.update(units).set({ index: '01-07' }).where(eq(units.id, office.unitId))
    const { documentId, regNumber } = await registered(database.db, office)
    const [text] = await pdfPages(new Uint8Array(Buffer.from((await label(documentId)).base64, 'base64')))
    const said = text?.replace(/\s+/g, ' ')
    expect(said).toContain(regNumber)
    expect(said).toMatch(/\d\d\.\d\d\.\d{4}, 01-07/)
    const { documentId: sent } = await registered(database.db, office, { requisites: { deliveryMethod: 'email' } })
    await expect(label(sent)).rejects.toMatchObject({ kind: 'not_found', code: 'journals.no_label' })
    expect((await ask(getCard, { actor: office.clerk }, { documentId: sent })).code).toBeNull()
  })

  it('R-29.05 the copy of who brought a paper has its mark with the phone to ask at, as the settings have it', async () => {
    const mark = (documentId: string, actor = office.clerk) => ask(printCopyMark, { actor }, { documentId })
    const saidBy = async (documentId: string) =>
      (await pdfPages(new Uint8Array(Buffer.from((await mark(documentId)).base64, 'base64'))))
        .join(' ')
        .replace(/\s+/g, ' ')
    const byHand = await registered(database.db, office, { requisites: { deliveryMethod: 'in_person' } })
    expect(await saidBy(byHand.documentId)).not.toContain('Справки')
    vi.stubEnv('OFFICE_PHONE', '8 (000) 240-55-26')
    const said = await saidBy(byHand.documentId)
    vi.unstubAllEnvs()
    for (const words of ['Принято', `Вх. № ${byHand.regNumber}`, 'Справки по телефону 8 (000) 240-55-26'])
      expect(said).toContain(words)
    const { documentId: posted } = await registered(database.db, office)
    await expect(mark(posted)).rejects.toMatchObject({ kind: 'invalid', code: 'journals.no_copy_mark' })
    const none = { kind: 'not_found', code: 'journals.no_label' }
    await expect(mark(byHand.documentId, office.stranger)).rejects.toMatchObject(none)
    await expect(mark(await received(database.db, office))).rejects.toMatchObject(none)
  })

  it('V-23.03 V-23.08 there is none before the registration, and for who may not see the document', async () => {
    const none = { kind: 'not_found', code: 'journals.no_label' }
    await expect(label(await received(database.db, office))).rejects.toMatchObject(none)
    const { documentId } = await registered(database.db, office)
    await expect(label(documentId, office.stranger)).rejects.toMatchObject(none)
  })

  it('V-18.03 V-23.09 a journal without labels prints none; the operator turns them on', async () => {
    const journalId = await journal('off')
    const { documentId } = await registered(database.db, office, { journalId })
    await expect(label(documentId)).rejects.toMatchObject({ code: 'journals.no_label' })
    const { journals } = await ask(listJournals, { actor: operator }, {})
    const found = journals.find(({ id }) => id === journalId)
    expect(found).toMatchObject({ barcode: 'off' })
    const { name = '', template = '', digits = 1, period = 'year', isDefault = false, version = 0 } = found ?? {}
    const change = { journalId, expectedVersion: version, name, template, digits, period, isDefault }
    await execute(changeJournal, { actor: operator }, { ...change, barcode: 'allowed' })
    expect((await label(documentId)).mime).toBe('application/pdf')
    await execute(changeJournal, { actor: operator }, { ...change, expectedVersion: version + 1 })
    expect((await label(documentId)).mime).toBe('application/pdf')
  })

  it('R-31.12 V-23.09 where labels are required a registered letter waits until a scan comes after its number', async () => {
    const letter = async (use?: 'required') =>
      (await registered(database.db, office, { journalId: await journal(use) })).documentId
    const [strict, lax] = [await letter('required'), await letter()]
    expect(await waiting()).toContain(strict)
    expect(await waiting()).not.toContain(lax)
    expect(await waiting(office.head)).toEqual([])
    const electronic = { journalId: await journal('required'), requisites: { deliveryMethod: 'email' } }
    expect(await waiting()).not.toContain((await registered(database.db, office, electronic)).documentId)
    const { body } = await post(office.clerk, 'Скан.pdf', makePdf(['Скан с наклейкой']))
    const scan = { documentId: strict, sha256: body.sha256, name: 'Скан.pdf', role: 'scan' as const }
    await execute(attachFile, { actor: office.clerk }, scan)
    expect(await waiting()).not.toContain(strict)
  })
})

/** A PDF with its objects in the open. */
async function unpacked(pdf: Uint8Array): Promise<string> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1')
}
