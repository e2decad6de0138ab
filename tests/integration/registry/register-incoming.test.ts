import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documentLinks, issuedNumbers, journals, workItems } from '@/db/schema'
import { cabinetList } from '@/server/cabinet/queries'
import { stageLine } from '@/server/documents'
import { getDocument } from '@/server/documents/get-document'
import { getTimeline } from '@/server/documents/queries'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { registryQueue } from '@/server/registry/get-queue'
import { intake } from '@/server/registry/intake'
import { registerIncoming } from '@/server/registry/register-incoming'
import { saveCard } from '@/server/registry/save-card'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import {
  cardFor,
  letRead,
  makeRegistry,
  number,
  type Registry,
  received,
  registered,
  signedLetter,
} from '../../support/registry'
import { substituteFor } from '../../support/substitution'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const register = (documentId: string, card = {}, call = {}) =>
  execute(registerIncoming, { actor: office.clerk, ...call }, cardFor(office, documentId, card))
const refusal = (code: string, kind = 'invalid') => ({ kind, code })

describe('registerIncoming', () => {
  it('V-14.02 R-31.11 V-10.05 gives number and date now, and the letter leaves the queue', async () => {
    const documentId = await received(database.db, office)
    const now = new Date('2026-05-14T08:00:00Z')
    const answer = await register(documentId, {}, { now })
    expect(answer).toMatchObject({ regNumber: expect.stringMatching(/^01-07\/\d+$/), regDate: '2026-05-14' })
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(card).toMatchObject({ state: 'registered', regNumber: answer.regNumber, regDate: '2026-05-14' })
    expect(card.code).toMatch(/^\d{10}$/)
    const queue = await ask(registryQueue, { actor: office.clerk }, {})
    expect(queue.map((row) => row.documentId)).not.toContain(documentId)
  })

  it('R-32.01 each addressee has it in the cabinet for consideration, with the term', async () => {
    const second = await addPerson(database.db, { surname: 'Мельник', roles: ['assistant'] })
    const documentId = await received(database.db, office)
    const addresseeIds = [office.head.personId, second.personId]
    await register(documentId, { dueDate: '2099-06-04', requisites: { addresseeIds } })
    for (const actor of [office.head, second]) {
      const { rows } = await ask(cabinetList, { actor }, { tab: 'execute' })
      expect(rows.find((row) => row.documentId === documentId)).toMatchObject({
        work: ['consider'],
        dueDate: '2099-06-04',
      })
    }
    await expect(ask(getDocument, { actor: office.stranger }, { documentId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('V-14.12 each leader and whoever acts for them is told, and the letter stands at consideration', async () => {
    const deputy = await substituteFor(database.db, { absent: office.head })
    const documentId = await received(database.db, office)
    await register(documentId)
    for (const actor of [office.head, deputy]) {
      const { rows } = await ask(cabinetList, { actor }, { tab: 'execute' })
      expect(rows.find((row) => row.documentId === documentId)).toMatchObject({ work: ['consider'] })
    }
    const { state } = await ask(getDocument, { actor: deputy }, { documentId })
    expect(stageLine('incoming').find(({ states }) => states.includes(state))?.key).toBe('consideration')
    const { rows } = await ask(cabinetList, { actor: office.colleague }, { tab: 'execute' })
    expect(rows.map((row) => row.documentId)).not.toContain(documentId)
  })

  it('R-31.11 the controller of a letter on control gets it too, and nobody without the mark', async () => {
    const controllerId = office.reviewer.personId
    const own = async (onControl: boolean) => {
      const { documentId } = await registered(database.db, office, { onControl, requisites: { controllerId } })
      return database.db
        .select()
        .from(workItems)
        .where(and(eq(workItems.documentId, documentId), eq(workItems.personId, controllerId)))
    }
    expect(await own(true)).toMatchObject([{ kind: 'control', state: 'open' }])
    expect(await own(false)).toEqual([])
  })

  it('the room says who registered it under which number, and calls the addressees', async () => {
    const { documentId, regNumber } = await registered(database.db, office)
    const { items } = await ask(getTimeline, { actor: office.head }, { documentId })
    const told = items.find((item) => item.name === 'registry.registered')
    expect(told).toMatchObject({ actor: { id: office.clerk.personId }, data: { number: regNumber } })
    expect(told?.mentions.map((person) => person.id)).toEqual([office.head.personId])
  })
})

describe('R-31.11 the card goes into the journal whole', () => {
  it.each([
    ['a number', { theirNumber: null }, ['theirNumber']],
    ['a date', { theirDate: null }, ['theirDate']],
    ['who signed', { requisites: { signedBy: '' } }, ['signedBy']],
    ['the composition', { requisites: { sheets: null, attachments: '' } }, ['sheets', 'attachments']],
  ])('without %s it is refused, unless it is marked as absent', async (_, empty, fields) => {
    const documentId = await received(database.db, office)
    await expect(register(documentId, empty)).rejects.toMatchObject({
      ...refusal('registry.fields_missing'),
      data: { fields },
    })
    const marked = { ...empty, requisites: { ...('requisites' in empty ? empty.requisites : {}), absent: fields } }
    await expect(register(documentId, marked)).resolves.toMatchObject({ documentId })
  })

  it('R-05.06 the date beside the signature of a handwritten letter is that of its author in the card; it bears no number', async () => {
    const documentId = await received(database.db, office)
    const { regDate } = await register(documentId, {
      ...{ theirNumber: null, theirDate: '2025-12-29' },
      requisites: { absent: ['theirNumber'] },
    })
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(card).toMatchObject({ theirNumber: null, theirDate: '2025-12-29', regDate })
    expect(card.regDate).not.toBe(card.theirDate)
    await expect(register(await received(database.db, office), { theirDate: '2199-01-01' })).rejects.toMatchObject(
      refusal('registry.future_date'),
    )
  })

  it('needs an addressee, a known correspondent and known people', async () => {
    const documentId = await received(database.db, office)
    await expect(register(documentId, { requisites: { addresseeIds: [] } })).rejects.toMatchObject(
      refusal('registry.no_addressee'),
    )
    await expect(register(documentId, { correspondentId: newId() })).rejects.toMatchObject(
      refusal('organisations.not_found', 'not_found'),
    )
    await expect(register(documentId, { requisites: { addresseeIds: [newId()] } })).rejects.toMatchObject(
      refusal('registry.unknown_person'),
    )
    await expect(register(documentId, { title: ' ' })).rejects.toMatchObject(refusal('kernel.invalid_input'))
  })

  it('R-31.13 a letter without a scan needs the reason', async () => {
    const { documentId } = await execute(intake, { actor: office.clerk }, { title: 'Сшитая тетрадь' })
    await expect(register(documentId)).rejects.toMatchObject(refusal('registry.no_scan'))
    const noScanReason = 'Сшивка более 50 листов'
    await register(documentId, { requisites: { noScanReason } })
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(card.requisites.noScanReason).toBe(noScanReason)
  })

  it('a date of the letter after today and a term before today are refused', async () => {
    const documentId = await received(database.db, office)
    const call = { now: new Date('2026-05-14T20:30:00Z') }
    await expect(register(documentId, { theirDate: '2026-05-15' }, call)).rejects.toMatchObject(
      refusal('registry.future_date'),
    )
    await expect(register(documentId, { dueDate: '2026-05-13' }, call)).rejects.toMatchObject(
      refusal('registry.past_due'),
    )
    await expect(register(documentId, { theirDate: '2026-02-30' }, call)).rejects.toMatchObject(
      refusal('kernel.invalid_input'),
    )
    await expect(register(documentId, { theirDate: '2026-05-14', dueDate: '2026-05-14' }, call)).resolves.toBeTruthy()
  })
})

describe('V-10.03 one number for one letter', () => {
  it('two clerks at once on one letter: one registers it, the other is told the number', async () => {
    const colleague = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
    const documentId = await received(database.db, office)
    const results = await Promise.allSettled([register(documentId), register(documentId, {}, { actor: colleague })])
    const won = results.find((result) => result.status === 'fulfilled')
    const lost = results.find((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({
      ...refusal('registry.already_registered', 'conflict'),
      data: { number: won?.value.regNumber },
    })
    const issued = await database.db.select().from(issuedNumbers).where(eq(issuedNumbers.documentId, documentId))
    expect(issued).toHaveLength(1)
  })

  it('a press repeated after a lost answer gets the first number again', async () => {
    const documentId = await received(database.db, office)
    const call = { idempotencyKey: 'register-press-1' }
    const [first, second] = await Promise.all([register(documentId, {}, call), register(documentId, {}, call)])
    expect(second).toEqual(first)
  })

  it('a card that somebody changed since it was read is not registered over their words', async () => {
    const documentId = await received(database.db, office)
    const { version } = await ask(getCard, { actor: office.clerk }, { documentId })
    await execute(saveCard, { actor: office.clerk }, cardFor(office, documentId))
    await expect(register(documentId, { expectedVersion: version })).rejects.toMatchObject(
      refusal('documents.changed_meanwhile', 'conflict'),
    )
    await register(documentId, { expectedVersion: version + 1 })
  })

  it('V-17.05 nobody but registrars registers; a stranger does not find the letter', async () => {
    const documentId = await received(database.db, office)
    await letRead(office.clerk, documentId, office.head)
    await expect(register(documentId, {}, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(register(documentId, {}, { actor: office.head })).rejects.toMatchObject(
      refusal('registry.not_a_registrar', 'forbidden'),
    )
    expect((await ask(getCard, { actor: office.clerk }, { documentId })).regNumber).toBeNull()
  })

  it('a document of ours is not registered as a received one', async () => {
    const documentId = await signedLetter(database.db, office)
    await expect(register(documentId)).rejects.toMatchObject(refusal('registry.not_incoming', 'conflict'))
  })
})

describe('journals of a letter', () => {
  const journalOf = async (documentId: string) => {
    const [row] = await database.db
      .select({ name: journals.name })
      .from(issuedNumbers)
      .innerJoin(journals, eq(journals.id, issuedNumbers.journalId))
      .where(eq(issuedNumbers.documentId, documentId))
    return row?.name
  }

  it('R-20.15 R-20.17 what is for official use is numbered in its own series and closed to those not named', async () => {
    const { documentId, regNumber } = await registered(database.db, office, { access: 'dsp' })
    expect(regNumber).toMatch(/-дсп$/)
    expect(await journalOf(documentId)).toBe('Входящая корреспонденция ДСП')
    const reader = await addPerson(database.db, { roles: ['controller'] })
    await expect(ask(getDocument, { actor: reader }, { documentId })).rejects.toMatchObject({ kind: 'not_found' })
    expect((await ask(getDocument, { actor: office.head }, { documentId })).access).toBe('dsp')
  })

  it('R-20.15 the two series never mix, and a journal of another flow or a closed one gives no number', async () => {
    const documentId = await received(database.db, office)
    const all = await database.db.select().from(journals)
    const named = (flow: string, restricted: boolean) =>
      all.find((journal) => journal.flow === flow && journal.restricted === restricted)?.id
    await expect(register(documentId, { journalId: named('incoming', true) })).rejects.toMatchObject(
      refusal('journals.wrong_access'),
    )
    await expect(register(documentId, { journalId: named('outgoing', false) })).rejects.toMatchObject(
      refusal('journals.wrong_flow'),
    )
    const closed = { flow: 'incoming' as const, name: 'Прошлый год', template: '{number}', closedAt: new Date() }
    const [journal] = await database.db.insert(journals).values(closed).returning()
    await expect(register(documentId, { journalId: journal?.id })).rejects.toMatchObject(
      refusal('journals.closed', 'conflict'),
    )
  })

  it('R-31.15 an answer is linked with our letter, a continuation with the earlier received one; both sides show it', async () => {
    const ours = await signedLetter(database.db, office)
    await number(office, ours)
    const earlier = (await registered(database.db, office)).documentId
    const { documentId } = await registered(database.db, office, { requisites: { linkIds: [ours, earlier] } })
    const links = await database.db.select().from(documentLinks).where(eq(documentLinks.fromId, documentId))
    expect(new Map(links.map((link) => [link.toId, link.kind]))).toEqual(
      new Map([
        [ours, 'reply'],
        [earlier, 'follow_up'],
      ]),
    )
    const { links: seen } = await ask(getDocument, { actor: office.clerk }, { documentId: ours })
    expect(seen).toMatchObject([{ documentId, kind: 'reply', direction: 'to' }])
  })

  it('R-31.15 a letter without a number, and one the registrar may not see, are not linked', async () => {
    const documentId = await received(database.db, office)
    const queued = await received(database.db, office)
    await expect(register(documentId, { requisites: { linkIds: [queued] } })).rejects.toMatchObject(
      refusal('registry.link_unregistered'),
    )
    await expect(register(documentId, { requisites: { linkIds: [newId()] } })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('R-31.05 the likely repetitions and the choice of the registrar stay on record', async () => {
    const card = { theirNumber: 'СТ-4/777' }
    const first = await registered(database.db, office, card)
    const duplicateChoice = { documentId: first.documentId, choice: 'not_duplicate' }
    const { documentId } = await registered(database.db, office, { ...card, requisites: { duplicateChoice } })
    const rows = await database.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'registry.registerIncoming')))
    expect(rows[0]?.detail).toMatchObject({ duplicates: [first.documentId], duplicateChoice })
  })
})
