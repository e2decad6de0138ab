import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentLinks, workItems } from '@/db/schema'
import { getTimeline } from '@/server/documents/queries'
import { ask, execute } from '@/server/kernel/execute'
import { getCard } from '@/server/registry/get-card'
import { registryQueue } from '@/server/registry/get-queue'
import { refuseRegistration } from '@/server/registry/refuse-registration'
import { registerIncoming } from '@/server/registry/register-incoming'
import { useDatabase } from '../../support/database'
import { cardFor, letRead, makeRegistry, type Registry, received, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const reason = 'Текст не читается'

describe('refuse', () => {
  it('R-31.16 a letter that cannot be read leaves the queue with the reason and without a number', async () => {
    const documentId = await received(database.db, office)
    expect(await execute(refuseRegistration, { actor: office.clerk }, { documentId, reason })).toEqual({
      state: 'refused',
    })
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(card).toMatchObject({ state: 'refused', regNumber: null, requisites: { refusal: reason } })
    const queue = await ask(registryQueue, { actor: office.clerk }, {})
    expect(queue.map((row) => row.documentId)).not.toContain(documentId)
    const { items } = await ask(getTimeline, { actor: office.clerk }, { documentId })
    expect(items.at(-1)).toMatchObject({ name: 'registry.refused', data: { reason } })
    const owed = await database.db.select().from(workItems).where(eq(workItems.documentId, documentId))
    expect(owed.map((item) => item.state)).toEqual(['withdrawn'])
  })

  it('R-31.05 a repetition is refused and linked with the letter it repeats', async () => {
    const first = await registered(database.db, office)
    const documentId = await received(database.db, office)
    const input = { documentId, reason: `Повтор вх. № ${first.regNumber}`, duplicateOfId: first.documentId }
    await execute(refuseRegistration, { actor: office.clerk }, input)
    const links = await database.db.select().from(documentLinks).where(eq(documentLinks.fromId, documentId))
    expect(links).toMatchObject([{ toId: first.documentId, kind: 'duplicate' }])
    const itself = { documentId, reason, duplicateOfId: documentId }
    await expect(execute(refuseRegistration, { actor: office.clerk }, itself)).rejects.toMatchObject({
      code: 'registry.same_document',
    })
  })

  it('R-31.16 a reason is a must; strangers and other roles are refused', async () => {
    const documentId = await received(database.db, office)
    const refuse = (actor = office.clerk, words = reason) =>
      execute(refuseRegistration, { actor }, { documentId, reason: words })
    await expect(refuse(office.clerk, ' ')).rejects.toMatchObject({ code: 'kernel.invalid_input' })
    await letRead(office.clerk, documentId, office.head)
    await expect(refuse(office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(refuse(office.head)).rejects.toMatchObject({ kind: 'forbidden', code: 'registry.not_a_registrar' })
  })

  it('registered meanwhile: the refusal comes too late and says so; a refused letter is not registered', async () => {
    const documentId = await received(database.db, office)
    const refused = execute(refuseRegistration, { actor: office.clerk }, { documentId, reason })
    const numbered = execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId))
    const lost = (await Promise.allSettled([refused, numbered])).find((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({
      kind: 'conflict',
      code: expect.stringMatching(/already_registered|not_queued/),
    })
    const { state, regNumber } = await ask(getCard, { actor: office.clerk }, { documentId })
    expect([state, Boolean(regNumber)]).toEqual(state === 'refused' ? ['refused', false] : ['registered', true])
  })

  it('a press repeated after a lost answer refuses once', async () => {
    const documentId = await received(database.db, office)
    const call = { actor: office.clerk, idempotencyKey: 'refuse-press-1' }
    const once = await execute(refuseRegistration, call, { documentId, reason })
    expect(await execute(refuseRegistration, call, { documentId, reason })).toEqual(once)
  })
})
