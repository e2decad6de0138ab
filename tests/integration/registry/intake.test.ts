import { beforeAll, describe, expect, it } from 'vitest'
import { ask, execute } from '@/server/kernel/execute'
import { getCard } from '@/server/registry/get-card'
import { registryQueue } from '@/server/registry/get-queue'
import { intake } from '@/server/registry/intake'
import { saveCard } from '@/server/registry/save-card'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry, received, uploaded } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const queueOf = async (actor = office.clerk) => (await ask(registryQueue, { actor }, {})).map((row) => row.documentId)

describe('intake', () => {
  it('C-09.01 V-10.05 puts a letter into the queue with its scan and without a number', async () => {
    const documentId = await received(database.db, office)
    expect(await queueOf()).toContain(documentId)
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(card).toMatchObject({ state: 'queued', title: 'Письмо', regNumber: null, code: null })
    expect(card.scans).toMatchObject([{ name: 'Письмо.pdf', drawable: true }])
    expect(card.abilities.register).toBe(true)
  })

  it('R-30.01 every registrar sees it, not only the one who received it', async () => {
    const documentId = await received(database.db, office)
    const colleague = await addPerson(database.db, { roles: ['clerk'] })
    expect(await queueOf(colleague)).toContain(documentId)
    expect((await ask(getCard, { actor: colleague }, { documentId })).receivedBy).toBe(office.clerk.name)
  })

  it('the scan of somebody else cannot be taken by its hash', async () => {
    const sha256 = await uploaded(database.db, office.executor)
    await expect(execute(intake, { actor: office.clerk }, { sha256 })).rejects.toMatchObject({
      kind: 'not_found',
      code: 'files.not_uploaded',
    })
  })

  it('V-17.05 an executor does not receive letters, and sees neither queue nor card', async () => {
    const sha256 = await uploaded(database.db, office.executor)
    await expect(execute(intake, { actor: office.executor }, { sha256 })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'registry.not_a_registrar',
    })
    const documentId = await received(database.db, office)
    expect(await queueOf(office.executor)).toEqual([])
    await expect(ask(getCard, { actor: office.stranger }, { documentId })).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('a press repeated after a lost answer makes one letter', async () => {
    const sha256 = await uploaded(database.db, office.clerk)
    const call = { actor: office.clerk, idempotencyKey: 'intake-press-1' }
    const input = { sha256, fileName: 'Письмо в двух нажатиях.pdf' }
    const [first, second] = await Promise.all([execute(intake, call, input), execute(intake, call, input)])
    expect(second).toEqual(first)
    const rows = await ask(registryQueue, { actor: office.clerk }, {})
    expect(rows.filter((row) => row.title === 'Письмо в двух нажатиях')).toHaveLength(1)
  })

  it('R-31.08 the queue says until when each letter is registered in time, the oldest first', async () => {
    const friday = new Date('2026-02-13T09:00:00Z')
    const sha256 = await uploaded(database.db, office.clerk)
    const { documentId } = await execute(intake, { actor: office.clerk, now: friday }, { sha256 })
    const rows = await ask(registryQueue, { actor: office.clerk, now: new Date('2026-02-18T09:00:00Z') }, {})
    expect(rows[0]).toMatchObject({
      documentId,
      receivedOn: '2026-02-13',
      registerBy: '2026-02-13',
      daysLeft: -3,
      urgency: 'none',
    })
  })

  it('R-31.09 what came after the cut-off is stamped and registered on the next working day', async () => {
    const friday = new Date('2026-02-13T11:00:00Z')
    const { documentId } = await execute(intake, { actor: office.clerk, now: friday }, { title: 'Пакет' })
    const rows = await ask(registryQueue, { actor: office.clerk, now: friday }, {})
    const row = rows.find((one) => one.documentId === documentId)
    expect(row).toMatchObject({ receivedOn: '2026-02-16', registerBy: '2026-02-16', daysLeft: 1 })
  })

  it('R-31.10 what is urgent stands on top, however late it came, and a mark set in the card lifts it', async () => {
    const take = (title: string, day: string, urgency?: string) =>
      execute(intake, { actor: office.clerk, now: new Date(`${day}T06:00:00Z`) }, { title, urgency })
    const old = await take('Обычное', '2026-01-13')
    const telegram = await take('Телеграмма', '2026-02-20', 'telegram')
    const marked = await take('Отмечено в карточке', '2026-02-19')
    const { version, requisites } = await ask(getCard, { actor: office.clerk }, marked)
    const card = { title: 'Отмечено в карточке', requisites: { ...requisites, urgency: 'at_once' } }
    await execute(saveCard, { actor: office.clerk }, { ...marked, ...card, expectedVersion: version })
    const order = await queueOf()
    expect(order.slice(0, 2)).toEqual([marked.documentId, telegram.documentId])
    expect(order.indexOf(old.documentId)).toBeGreaterThan(1)
  })
})
