import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documentLinks, documents, journals } from '@/db/schema'
import { cabinetList } from '@/server/cabinet/queries'
import { getDocument } from '@/server/documents/get-document'
import type { Actor } from '@/server/kernel/actor'
import { officeDate } from '@/server/kernel/clock'
import { ask, execute } from '@/server/kernel/execute'
import { volume } from '@/server/registry/dispatch/volume'
import { findRepeats } from '@/server/registry/find-repeats'
import { getCard } from '@/server/registry/get-card'
import { registryQueue } from '@/server/registry/get-queue'
import { registerIncoming } from '@/server/registry/register-incoming'
import { saveCard } from '@/server/registry/save-card'
import { listAwaitingScan } from '@/server/registry/stream-scan/list-awaiting-scan'
import {
  ADDRESS,
  AUTHOR,
  addReceivedJournals,
  appealCard,
  oralAppeal,
  oralCard,
  registeredAppeal,
} from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { cardFor, makeRegistry, type Registry, received, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
let reader: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  await addReceivedJournals(database.db)
  reader = await addPerson(database.db, { surname: 'Контролёров', roles: ['controller'] })
})

type Card = ReturnType<typeof cardFor>
const register = (card: Card, call = {}) => execute(registerIncoming, { actor: office.clerk, ...call }, card)
const look = (documentId: string, actor = office.clerk) => ask(getCard, { actor }, { documentId })
const refusal = (code: string, kind = 'invalid') => ({ kind, code })
const journalOf = async (documentId: string) => {
  const [row] = await database.db
    .select({ subject: journals.subject })
    .from(documents)
    .innerJoin(journals, eq(journals.id, documents.journalId))
    .where(eq(documents.id, documentId))
  return row?.subject
}

describe('V-19.02 a written appeal', () => {
  it('is registered by its author and address in its own journal, without a correspondent', async () => {
    const { documentId, regNumber } = await registeredAppeal(database.db, office)
    expect(regNumber).toMatch(/^\d+-appeal$/)
    expect(await look(documentId)).toMatchObject({
      ...{ kind: 'appeal', access: 'personal', state: 'registered', correspondent: null },
      requisites: { appeal: { form: 'written', applicant: AUTHOR, address: ADDRESS }, signedBy: '' },
    })
    expect(await journalOf(documentId)).toBe('appeal')
  })

  it.each([
    ['an author', { appeal: { applicant: '' } }, ['applicant']],
    ['an address', { appeal: { address: '' } }, ['address']],
    ['its sheets', { requisites: { sheets: null } }, ['sheets']],
  ])('V-19.28 without %s it is refused', async (_, card, fields) => {
    await expect(registeredAppeal(database.db, office, card)).rejects.toMatchObject({
      ...refusal('registry.fields_missing'),
      data: { fields },
    })
  })

  it('V-19.28 who passed it on is its correspondent; nothing else is registered without one', async () => {
    const { documentId } = await registeredAppeal(database.db, office, {
      ...{ correspondentId: office.organisationId, theirNumber: 'А26-02-1', theirDate: '2026-01-12' },
    })
    expect((await look(documentId)).correspondent?.id).toBe(office.organisationId)
    const letter = await received(database.db, office)
    await expect(register(cardFor(office, letter, { correspondentId: null }))).rejects.toMatchObject(
      refusal('registry.no_correspondent'),
    )
  })

  it('V-19.04 goes to whom it is addressed: their cabinet names its author', async () => {
    const { documentId } = await registeredAppeal(database.db, office)
    const { rows } = await ask(cabinetList, { actor: office.head }, { tab: 'execute' })
    expect(rows.find((row) => row.documentId === documentId)).toMatchObject({
      ...{ kind: 'appeal', kindName: 'Обращение гражданина', correspondent: AUTHOR, access: 'personal' },
      work: ['consider'],
    })
  })
})

describe('V-19.05 T-14.08 an oral appeal', () => {
  it('is taken without a file and registered by its author alone, in the journal of oral ones', async () => {
    const documentId = await oralAppeal(office)
    expect(await look(documentId)).toMatchObject({ kind: 'appeal', requisites: { appeal: { form: 'oral' } } })
    const { regNumber } = await register(oralCard(office, documentId))
    expect(regNumber).toMatch(/-oral_appeal$/)
    expect(await journalOf(documentId)).toBe('oral_appeal')
  })

  it('R-31.13 a written one still needs its scan, or the reason', async () => {
    const documentId = await oralAppeal(office)
    const written = appealCard(office, documentId)
    await expect(register(written)).rejects.toMatchObject(refusal('registry.no_scan'))
    await expect(
      register(appealCard(office, documentId, { requisites: { noScanReason: 'Тетрадь' } })),
    ).resolves.toMatchObject({ documentId })
  })

  it('T-14.08 a journal of another subject gives it no number, and its own gives none to anything else', async () => {
    const all = await database.db.select().from(journals)
    const named = (subject: string) => all.find((one) => one.subject === subject && !one.restricted)?.id
    const oral = oralCard(office, await oralAppeal(office))
    const wrong = refusal('journals.wrong_subject')
    for (const subject of ['general', 'appeal', 'act'])
      await expect(register({ ...oral, journalId: named(subject) } as Card)).rejects.toMatchObject(wrong)
    const letter = cardFor(office, await received(database.db, office), { journalId: named('oral_appeal') })
    await expect(register(letter)).rejects.toMatchObject(wrong)
    const written = appealCard(office, await received(database.db, office), { journalId: named('oral_appeal') })
    await expect(register(written)).rejects.toMatchObject(wrong)
    await expect(register({ ...oral, journalId: named('oral_appeal') } as Card)).resolves.toBeTruthy()
  })
})

describe('what is counted and awaited', () => {
  it('R-34.02 the volume counts appeals and acts by the name of their kind, unless the card says another group', async () => {
    const documentId = await oralAppeal(office)
    await register(oralCard(office, documentId, { requisites: { group: '' } }))
    await registered(database.db, office, { kind: 'act', requisites: { actKind: 'order' } })
    const day = officeDate(new Date())
    const { groups } = await ask(volume, { actor: office.clerk }, { from: day, until: day })
    expect(groups).toEqual(expect.arrayContaining(['Обращение гражданина', 'Правовой акт']))
  })

  it('V-23.09 no scan of an oral appeal is waited for, though its journal has labels', async () => {
    await database.db.update(journals).set({ barcode: 'required' })
    const said = await register(oralCard(office, await oralAppeal(office)))
    const onPaper = await registeredAppeal(database.db, office)
    const waiting = (await ask(listAwaitingScan, { actor: office.clerk }, {})).map((row) => row.documentId)
    expect(waiting).toContain(onPaper.documentId)
    expect(waiting).not.toContain(said.documentId)
  })
})

describe('V-19.28 the kind of what waits in the queue', () => {
  it('V-19.27 who may read all reads none of it; chosen by the clerk, it closes the card; a letter again, it forgets the author, and is read once it is registered', async () => {
    const documentId = await received(database.db, office)
    const save = (card: Card) => execute(saveCard, { actor: office.clerk }, card)
    await expect(ask(getDocument, { actor: reader }, { documentId })).rejects.toMatchObject({ kind: 'not_found' })
    await save(appealCard(office, documentId, { access: 'dsp' }))
    expect(await look(documentId)).toMatchObject({ kind: 'appeal', access: 'personal' })
    await expect(ask(getDocument, { actor: reader }, { documentId })).rejects.toMatchObject({ kind: 'not_found' })
    const { appeal } = appealCard(office, documentId).requisites as { appeal?: unknown }
    await save(cardFor(office, documentId, { kind: 'incoming', requisites: { appeal } }))
    const letter = await look(documentId)
    expect(letter).toMatchObject({ kind: 'incoming', access: 'common', requisites: { appeal: null } })
    expect(JSON.stringify(letter)).not.toContain('Полежаева')
    await execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId))
    await expect(ask(getDocument, { actor: reader }, { documentId })).resolves.toMatchObject({ kind: 'incoming' })
  })

  it('stays as it was where nothing is said of it; only received kinds are taken', async () => {
    const documentId = await oralAppeal(office)
    await execute(saveCard, { actor: office.clerk }, oralCard(office, documentId, { kind: undefined }))
    expect((await look(documentId)).kind).toBe('appeal')
    const strange = { ...oralCard(office, documentId), kind: 'memo' }
    await expect(execute(saveCard, { actor: office.clerk }, strange)).rejects.toMatchObject(
      refusal('documents.unknown_kind'),
    )
  })

  it('the queue tells the kind and the author', async () => {
    const documentId = await oralAppeal(office)
    await execute(saveCard, { actor: office.clerk }, oralCard(office, documentId))
    const queue = await ask(registryQueue, { actor: office.clerk }, {})
    expect(queue.find((row) => row.documentId === documentId)).toMatchObject({ kind: 'appeal', correspondent: AUTHOR })
  })
})

describe('V-19.29 a repeated appeal', () => {
  it('earlier ones of the author are found by the name in any writing, and linked as repeated', async () => {
    const author = 'Семёнова Алёна Игоревна'
    const first = await registeredAppeal(database.db, office, { appeal: { applicant: author } })
    const find = (applicant: string, actor = office.clerk) => ask(findRepeats, { actor }, { applicant })
    for (const written of ['семенова алена игоревна', 'Семёнова А. И.', 'СЕМЕНОВА АЛЁНА'])
      expect((await find(written)).map((row) => row.documentId)).toEqual([first.documentId])
    for (const other of ['Семёнова Алёна Петровна', 'Семёнов А. И.', '-']) expect(await find(other)).toEqual([])
    const [found] = await find(author)
    expect(found).toMatchObject({ number: first.regNumber, address: ADDRESS, kind: 'appeal' })
    const { documentId } = await registeredAppeal(database.db, office, {
      appeal: { applicant: 'Семёнова А. И.' },
      requisites: { linkIds: [first.documentId] },
    })
    const links = await database.db.select().from(documentLinks).where(eq(documentLinks.fromId, documentId))
    expect(links).toMatchObject([{ toId: first.documentId, kind: 'repeat' }])
    const [act] = await database.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'registry.registerIncoming')))
    expect(act?.detail).toMatchObject({ repeats: [first.documentId] })
  })

  it('V-19.27 are offered to nobody who does not work with them', async () => {
    await registeredAppeal(database.db, office, { appeal: { applicant: 'Юдина Р. Р.' } })
    const find = (actor: Actor) => ask(findRepeats, { actor }, { applicant: 'Юдина' })
    expect(await find(office.clerk)).toHaveLength(1)
    expect(await find(office.head)).toHaveLength(1)
    for (const actor of [reader, office.stranger]) expect(await find(actor)).toEqual([])
  })
})

describe('V-19.03 who registers it', () => {
  it('nobody but registrars; a stranger does not find it, nor who reads all', async () => {
    const documentId = await oralAppeal(office)
    const card = oralCard(office, documentId)
    for (const actor of [office.stranger, reader])
      await expect(register(card, { actor })).rejects.toMatchObject({ kind: 'not_found' })
    const { documentId: given } = await registeredAppeal(database.db, office)
    await expect(register(appealCard(office, given), { actor: office.head })).rejects.toMatchObject(
      refusal('registry.not_a_registrar', 'forbidden'),
    )
  })

  it('two clerks at once: one registers it; a press repeated gets the first number', async () => {
    const colleague = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
    const card = oralCard(office, await oralAppeal(office))
    const both = await Promise.allSettled([register(card), register(card, { actor: colleague })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const again = oralCard(office, await oralAppeal(office))
    const call = { idempotencyKey: 'oral-press-1' }
    expect(await register(again, call)).toEqual(await register(again, call))
  })

  it('what a colleague changed is not registered over', async () => {
    const documentId = await oralAppeal(office)
    const { version } = await look(documentId)
    await execute(saveCard, { actor: office.clerk }, oralCard(office, documentId))
    await expect(register({ ...oralCard(office, documentId), expectedVersion: version } as Card)).rejects.toMatchObject(
      refusal('documents.changed_meanwhile', 'conflict'),
    )
  })
})

describe('R-02.05 a received act', () => {
  const act = { kind: 'act', title: 'Об утверждении Порядка', requisites: { actKind: 'resolution' } }

  it('C-09.13 C-09.14 has its issuer, kind, number and date as the clerk reads them, and goes into the journal of acts', async () => {
    const { documentId, regNumber } = await registered(database.db, office, { ...act, theirNumber: '118-пп' })
    expect(regNumber).toMatch(/-act$/)
    expect(await look(documentId)).toMatchObject({
      kind: 'act',
      access: 'common',
      theirNumber: '118-пп',
      correspondent: { id: office.organisationId },
      requisites: { actKind: 'resolution' },
    })
    expect((await ask(getDocument, { actor: reader }, { documentId })).kindName).toBe('Правовой акт')
  })

  it.each([
    ['a kind', { requisites: {} }, ['actKind']],
    ['a number', { theirNumber: null, requisites: { ...act.requisites, absent: ['theirNumber'] } }, ['theirNumber']],
    ['a date', { theirDate: null, requisites: { ...act.requisites, absent: ['theirDate'] } }, ['theirDate']],
  ])('without %s it is refused, marked as absent or not', async (_, change, fields) => {
    await expect(registered(database.db, office, { ...act, ...change })).rejects.toMatchObject({
      ...refusal('registry.fields_missing'),
      data: { fields },
    })
  })

  it('R-20.15 one for official use goes into the series for official use while it has no own', async () => {
    const { documentId, regNumber } = await registered(database.db, office, { ...act, access: 'dsp' })
    expect(regNumber).toMatch(/-дсп$/)
    expect(await journalOf(documentId)).toBe('general')
  })
})
