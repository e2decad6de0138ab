import { beforeAll, describe, expect, it } from 'vitest'
import { ask, execute } from '@/server/kernel/execute'
import { getCard } from '@/server/registry/get-card'
import { registryQueue } from '@/server/registry/get-queue'
import { intake } from '@/server/registry/intake'
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
  it('V-10.05 puts a letter into the queue with its scan and without a number', async () => {
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
    expect(rows[0]).toMatchObject({ documentId, registerBy: '2026-02-16', daysLeft: -2 })
  })
})
