import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documents, processedMail, substitutions, units } from '@/db/schema'
import { getTimeline } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { collectMail } from '@/server/registry/cells/collect-mail'
import { listCells } from '@/server/registry/cells/list-cells'
import { listMyCell } from '@/server/registry/cells/list-my-cell'
import { completeProcessing } from '@/server/registry/complete-processing'
import { getCard } from '@/server/registry/get-card'
import { processItem } from '@/server/registry/process-item'
import { takeBackItem } from '@/server/registry/take-back-item'
import { useDatabase } from '../../support/database'
import { addPerson, refresh } from '../../support/office'
import { makeRegistry, type Registry, received } from '../../support/registry'

const database = useDatabase()
let office: Registry
let unitId: string
let addressee: Actor
let mate: Actor
let other: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  unitId = await addUnit('Отдел благоустройства')
  addressee = await addPerson(database.db, { surname: 'Осипова', unitId })
  mate = await addPerson(database.db, { surname: 'Тарасов', unitId })
  other = await addPerson(database.db, { surname: 'Рыбин', unitId: await addUnit('Правовой отдел') })
})

async function addUnit(name: string): Promise<string> {
  const id = newId()
  await database.db.insert(units).values({ id, name, parentId: office.unitId })
  return id
}

const DAY = '2026-02-13'
const now = new Date(`${DAY}T09:00:00Z`)
const NEXT = new Date('2026-02-16T09:00:00Z')

/** A closed envelope the clerk has put into the cell. */
async function placed(to: Actor = addressee, at = now): Promise<string> {
  const documentId = await received(database.db, office)
  const processing = { outcome: 'personal' as const, personId: to.personId, sealed: true }
  await execute(processItem, { actor: office.clerk, now: at }, { documentId, processing })
  return documentId
}
const collect = (documentIds: string[], actor: Actor = addressee, call = {}) =>
  execute(collectMail, { actor, now: NEXT, ...call }, { documentIds })
const mine = async (actor: Actor) => (await ask(listMyCell, { actor }, {})).items.map(({ documentId }) => documentId)
const cellOf = async (period: { from: string; until: string }) =>
  (await ask(listCells, { actor: office.clerk }, period)).cells.find((cell) => cell.unitId === unitId)

describe('R-30.02 cells of the units', () => {
  it('R-30.02 an envelope lies in the cell of the addressee’s unit until somebody of it takes it against signature', async () => {
    const documentId = await placed()
    for (const person of [addressee, mate]) expect(await mine(person)).toContain(documentId)
    for (const person of [other, office.stranger]) expect(await mine(person)).not.toContain(documentId)
    const [shown] = (await ask(listMyCell, { actor: mate }, {})).items
    expect(shown).toMatchObject({ title: null, addressee: { name: addressee.name }, placedBy: office.clerk.name })
    expect(await collect([documentId], mate)).toEqual({ collectedOn: '2026-02-16' })
    expect(await mine(addressee)).not.toContain(documentId)
    expect((await ask(getCard, { actor: office.clerk }, { documentId })).processed).toMatchObject({
      ...{ completedOn: '2026-02-16', collectedBy: mate.name },
    })
    const { items } = await ask(getTimeline, { actor: addressee }, { documentId })
    expect(items.at(-1)).toMatchObject({ name: 'registry.collected', actor: { name: mate.name } })
  })

  it('R-30.02 two envelopes of one addressee and one day are told apart; number and sender only where they may be read', async () => {
    const [first, second] = [await placed(), await placed(addressee, new Date(`${DAY}T11:30:00Z`))]
    const face = { theirNumber: 'СТ-4/77', correspondentId: office.organisationId }
    await database.db.update(documents).set(face).where(eq(documents.id, first))
    const shown = async (actor: Actor) =>
      (await ask(listMyCell, { actor }, {})).items.filter(({ documentId }) => [first, second].includes(documentId))
    const times = [{ placedAt: now.toISOString() }, { placedAt: `${DAY}T11:30:00.000Z` }]
    const [closed, open] = [
      { number: null, sender: null, title: null },
      { number: 'СТ-4/77', sender: expect.any(String) },
    ]
    expect(await shown(mate)).toMatchObject([
      { ...times[0], ...closed },
      { ...times[1], ...closed },
    ])
    expect(await shown(addressee)).toMatchObject([{ ...times[0], ...open }, times[1]])
    await collect([first, second])
  })

  it('R-30.02 the list of the cells tells what lies there and what was taken in a period, by whom and when', async () => {
    const [taken, lies] = [await placed(), await placed()]
    await collect([taken])
    const rows = async (day: string) => {
      const items = (await cellOf({ from: day, until: day }))?.items ?? []
      return items.filter(({ documentId }) => [taken, lies].includes(documentId))
    }
    expect(await rows('2026-02-16')).toMatchObject([
      { documentId: lies, placedOn: DAY, collectedOn: null, collectedBy: null },
      { documentId: taken, placedOn: DAY, collectedOn: '2026-02-16', collectedBy: addressee.name },
    ])
    expect(await rows('2026-02-17')).toMatchObject([{ documentId: lies }])
    const call = ask(listCells, { actor: office.executor }, { from: DAY, until: DAY })
    await expect(call).rejects.toMatchObject({ code: 'registry.not_a_registrar' })
  })

  it('R-30.02 strangers, other units and the clerk as such find nothing to take, and nothing of a mixed pile goes', async () => {
    const [own, foreign] = [await placed(), await placed(other)]
    for (const actor of [office.stranger, other, office.clerk])
      await expect(collect([own], actor)).rejects.toMatchObject({ kind: 'not_found', code: 'registry.not_in_cell' })
    await expect(collect([own, foreign])).rejects.toMatchObject({ code: 'registry.not_in_cell' })
    expect(await mine(addressee)).toContain(own)
    await expect(collect([newId()])).rejects.toMatchObject({ code: 'registry.not_in_cell' })
    await collect([foreign], other)
  })

  it('R-30.02 two colleagues at once: one takes the envelope, the other is told who has; a repeat takes it once', async () => {
    const documentId = await placed()
    const both = await Promise.allSettled([collect([documentId], addressee), collect([documentId], mate)])
    const [refused] = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const winner = both[0].status === 'fulfilled' ? addressee : mate
    const told = { code: 'registry.already_collected', data: { name: winner.name, date: '16.02.2026' } }
    expect(refused?.reason).toMatchObject(told)
    const again = await placed()
    const call = { idempotencyKey: 'cell-collect-1' }
    expect(await collect([again], mate, call)).toEqual(await collect([again], mate, call))
    const logged = await database.db.select().from(auditLog).where(eq(auditLog.stream, 'cells'))
    expect(logged.filter(({ detail }) => JSON.stringify(detail).includes(again))).toHaveLength(1)
  })

  it('R-30.02 who acts for the addressee takes it; put back into the queue it lies in no cell', async () => {
    const documentId = await placed()
    const order = { absentId: addressee.personId, substituteId: office.colleague.personId, order: 'приказ № 4-к' }
    await database.db.insert(substitutions).values({ ...order, from: '2026-01-01', until: '2099-12-31' })
    const acting = await refresh(database.db, office.colleague.accountId)
    expect(await mine(acting)).toContain(documentId)
    await collect([documentId], acting)
    await database.db.delete(substitutions)
    const back = await placed()
    await execute(takeBackItem, { actor: office.clerk, now }, { documentId: back })
    expect(await mine(addressee)).not.toContain(back)
    await expect(collect([back])).rejects.toMatchObject({ code: 'registry.not_in_cell' })
  })

  it('R-30.02 handed over at the counter, the clerk writes down who took it: the addressee, unless another is named', async () => {
    const [own, byMate] = [await placed(), await placed()]
    const complete = (documentId: string, collectedById?: string) =>
      execute(completeProcessing, { actor: office.clerk, now }, { documentId, on: DAY, collectedById })
    await complete(own)
    await complete(byMate, mate.personId)
    await expect(complete(await placed(), newId())).rejects.toMatchObject({ code: 'directory.unknown_person' })
    const tookIt = async (documentId: string) =>
      (await database.db.select().from(processedMail).where(eq(processedMail.documentId, documentId)))[0]?.collectedBy
    expect([await tookIt(own), await tookIt(byMate)]).toEqual([addressee.personId, mate.personId])
  })
})
