import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog } from '@/db/schema'
import { getHistory } from '@/server/documents/queries'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { registerIncoming } from '@/server/registry/register-incoming'
import { saveCard } from '@/server/registry/save-card'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { cardFor, letRead, makeRegistry, type Registry, received } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const look = (documentId: string) => ask(getCard, { actor: office.clerk }, { documentId })

describe('saveCard', () => {
  it('V-10.05 keeps what was typed, half-filled too, and gives no number', async () => {
    const documentId = await received(database.db, office)
    const half = { documentId, title: '', requisites: { signedBy: 'Ершов В. Г.', absent: ['theirNumber'] } }
    await execute(saveCard, { actor: office.clerk }, half)
    const card = await look(documentId)
    expect(card).toMatchObject({ title: 'Письмо', state: 'queued', regNumber: null, correspondent: null })
    expect(card.requisites).toMatchObject({ signedBy: 'Ершов В. Г.', absent: ['theirNumber'] })
  })

  it('R-30.03 what the look found stays with the item, nothing wrong too; not looked is not the same', async () => {
    const documentId = await received(database.db, office)
    expect((await look(documentId)).requisites.lookRemarks ?? null).toBeNull()
    const saved = async (lookRemarks: string[]) => {
      await execute(saveCard, { actor: office.clerk }, cardFor(office, documentId, { requisites: { lookRemarks } }))
      return (await look(documentId)).requisites.lookRemarks
    }
    expect(await saved(['packing', 'attachments'])).toEqual(['packing', 'attachments'])
    expect(await saved([])).toEqual([])
    await expect(saved(['smell'])).rejects.toMatchObject({ code: 'kernel.invalid_input' })
    const registered = cardFor(office, documentId, { requisites: { lookRemarks: ['address'] } })
    await execute(registerIncoming, { actor: office.clerk }, registered)
    expect((await look(documentId)).requisites.lookRemarks).toEqual(['address'])
  })

  it('V-05.02 R-31.11 what is saved is read back: correspondent, addressees, controller', async () => {
    const documentId = await received(database.db, office)
    const controllerId = office.reviewer.personId
    const input = cardFor(office, documentId, { onControl: true, requisites: { controllerId } })
    await execute(saveCard, { actor: office.clerk }, input)
    const card = await look(documentId)
    expect(card.correspondent?.id).toBe(office.organisationId)
    expect(card.addressees.map((person) => person.id)).toEqual([office.head.personId])
    expect(card.controller?.id).toBe(controllerId)
  })

  it('R-30.10 that the envelope is kept with the document stays in its card, with its number too', async () => {
    const documentId = await received(database.db, office)
    const kept = cardFor(office, documentId, { requisites: { envelopeKept: true } })
    await execute(saveCard, { actor: office.clerk }, kept)
    expect((await look(documentId)).requisites.envelopeKept).toBe(true)
    await execute(registerIncoming, { actor: office.clerk }, kept)
    expect(await look(documentId)).toMatchObject({ state: 'registered', requisites: { envelopeKept: true } })
  })

  it('what a colleague saved meanwhile is not overwritten, and the history says who it was', async () => {
    const documentId = await received(database.db, office)
    const seen = (await look(documentId)).version
    const colleague = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
    await execute(saveCard, { actor: colleague }, cardFor(office, documentId, { expectedVersion: seen }))
    const late = cardFor(office, documentId, { title: 'Другое', expectedVersion: seen })
    await expect(execute(saveCard, { actor: office.clerk }, late)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'documents.changed_meanwhile',
      data: { version: seen + 1 },
    })
    expect((await look(documentId)).title).toBe('О подготовке тепловых сетей')
    const [last] = await ask(getHistory, { actor: office.clerk }, { documentId })
    expect(last).toMatchObject({ command: 'registry.saveCard', actor: colleague.name })
  })

  it('two clerks saving at once: one is told', async () => {
    const documentId = await received(database.db, office)
    const expectedVersion = (await look(documentId)).version
    const save = (title: string) =>
      execute(saveCard, { actor: office.clerk }, cardFor(office, documentId, { title, expectedVersion }))
    const results = await Promise.allSettled([save('Первое'), save('Второе')])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('a press repeated after a lost answer is answered once and recorded once', async () => {
    const documentId = await received(database.db, office)
    const call = { actor: office.clerk, idempotencyKey: 'save-press-1' }
    const input = cardFor(office, documentId)
    expect(await execute(saveCard, call, input)).toEqual(await execute(saveCard, call, input))
    const rows = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `document:${documentId}`))
    expect(rows.filter((row) => row.command === 'registry.saveCard')).toHaveLength(1)
  })

  it('V-17.05 strangers do not find the card, executors who see the letter may not change it', async () => {
    const documentId = await received(database.db, office)
    const input = cardFor(office, documentId)
    await letRead(office.clerk, documentId, office.head)
    await expect(execute(saveCard, { actor: office.stranger }, input)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(execute(saveCard, { actor: office.head }, input)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'registry.not_a_registrar',
    })
  })

  it('an unknown correspondent and a registered letter are refused', async () => {
    const documentId = await received(database.db, office)
    const unknown = cardFor(office, documentId, { correspondentId: newId() })
    await expect(execute(saveCard, { actor: office.clerk }, unknown)).rejects.toMatchObject({
      code: 'organisations.not_found',
    })
    const { regNumber } = await execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId))
    await expect(execute(saveCard, { actor: office.clerk }, cardFor(office, documentId))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'registry.already_registered',
      data: { number: regNumber },
    })
  })
})
