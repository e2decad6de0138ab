import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { learntPlaces } from '@/db/schema'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import learn from '@/server/registry/learnt/on-card-registered'
import { looksOf } from '@/server/registry/learnt/places'
import { mergeEntries } from '@/server/registry/merge-entries'
import { registerIncoming } from '@/server/registry/register-incoming'
import { suggestFields } from '@/server/registry/suggest-fields'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { addCorrespondent, cardFor, makeRegistry, type Registry, received } from '../../support/registry'

const NAME = 'АО «Облэнерго»'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = { ...(await makeRegistry(database.db)), organisationId: await addCorrespondent(database.db, NAME) }
})
beforeEach(() => database.db.delete(learntPlaces))

/** A letterhead whose number has no sign, so that no rule knows it; `above` pushes it down. */
const letterOf = (theirNumber: string, date: string, above: string[] = []) =>
  [
    NAME.toUpperCase(),
    ...above,
    theirNumber,
    date,
    'О подготовке тепловых сетей',
    'Направляем план ремонта. Сообщаем сроки, просим согласовать их до начала отопительного периода.',
    'Технический директор В.Г. Ершов',
  ].join('\n')

const take = async (text: string) => {
  const documentId = await received(database.db, office, [text])
  await database.drain()
  return documentId
}
const register = (documentId: string, card: object, actor = office.clerk, call = {}) =>
  execute(
    registerIncoming,
    { actor, ...call },
    cardFor(office, documentId, { title: 'О подготовке тепловых сетей', ...card }),
  )
const suggest = (documentId: string, actor = office.clerk) => ask(suggestFields, { actor }, { documentId })
const looks = (organisationId = office.organisationId) => looksOf(database.db, organisationId)

/** A registered letter, its places learnt. */
async function learnt(theirNumber: string, above: string[] = []) {
  const documentId = await take(letterOf(theirNumber, '06.05.2026', above))
  await register(documentId, { theirNumber, theirDate: '2026-05-06' })
  await database.drain()
  return documentId
}

const SECOND = ['Энергетиков ул., д. 20', 'г. Северореченск', 'тел. 231-44-02', 'сайт www.obl.example']

describe('R-31.11 places learnt of a correspondent', () => {
  it('the next letter is read where the clerk found the fields in the last one, and says so', async () => {
    const first = await take(letterOf('СТ-4/318', '06.05.2026'))
    expect(await suggest(first)).toMatchObject({ theirNumber: null, learnt: [] })
    await register(first, { theirNumber: 'СТ-4/318', theirDate: '2026-05-06' })
    await database.drain()
    const next = await suggest(await take(letterOf('СТ-4/1402', '20.05.2026')))
    expect(next).toMatchObject({ theirNumber: 'СТ-4/1402', theirDate: '2026-05-20', organisation: { name: NAME } })
    expect([...next.learnt].sort()).toEqual(['signedBy', 'theirDate', 'theirNumber', 'title'])
    expect(next.unsure).not.toContain('theirNumber')
    expect(next.places.map(({ field }) => field)).toContain('theirNumber')
  })

  it('of another correspondent and by a stranger nothing is read there', async () => {
    await learnt('СТ-4/318')
    const other = await take(letterOf('СТ-4/318', '06.05.2026').replace('ОБЛЭНЕРГО', 'ЭНЕРГОСБЫТ'))
    expect(await suggest(other)).toMatchObject({ theirNumber: null, learnt: [] })
    const own = await take(letterOf('СТ-4/319', '06.05.2026'))
    await expect(suggest(own, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('where a look has changed and no number stands there, the rules read it', async () => {
    await learnt('СТ-4/318')
    const moved = await suggest(
      await take(letterOf('№ СТ-4/500 от 07.05.2026', '', ['Энергетиков ул., д. 20', 'тел. 231-44-02'])),
    )
    expect(moved).toMatchObject({ theirNumber: 'СТ-4/500', theirDate: '2026-05-07' })
    expect(moved.learnt).not.toContain('theirNumber')
    expect(moved.learnt).not.toContain('theirDate')
  })

  it('who may not register teaches nothing; what does not stand on the scan is not learnt', async () => {
    const documentId = await take(letterOf('СТ-4/318', '06.05.2026'))
    const card = { theirNumber: 'СТ-4/318', theirDate: '2026-05-06' }
    await expect(register(documentId, card, office.executor)).rejects.toMatchObject({ kind: expect.any(String) })
    await database.drain()
    expect(await looks()).toEqual([])
    const other = { theirNumber: 'ДРУГОЙ-1', theirDate: '2026-01-01', title: 'Иное' }
    await register(documentId, { ...other, requisites: { signedBy: 'Другой А. Б.', attachments: 'нет' } })
    await database.drain()
    expect(await looks()).toEqual([])
  })

  it('the same registration twice, and its reaction twice, is one look', async () => {
    const documentId = await take(letterOf('СТ-4/318', '06.05.2026'))
    const call = { idempotencyKey: newId() }
    const card = { theirNumber: 'СТ-4/318', theirDate: '2026-05-06' }
    await register(documentId, card, office.clerk, call)
    await register(documentId, card, office.clerk, call)
    await database.drain()
    const once = await looks()
    await learn({ documentId }, { db: database.db, now: new Date() })
    expect(await looks()).toEqual(once)
    expect(once).toHaveLength(1)
  })

  it('two clerks at once make one look of one and two of two', async () => {
    const second = await addPerson(database.db, { surname: 'Регистратор', roles: ['clerk'], unitId: office.unitId })
    const ids: string[] = []
    for (const [text, actor] of [
      [letterOf('СТ-4/318', '06.05.2026'), office.clerk],
      [letterOf('СТ-4/319', '06.05.2026'), second],
      [letterOf('СТ-4/320', '06.05.2026', SECOND), second],
    ] as const) {
      const documentId = await take(text)
      const theirNumber = /СТ-4\/\d+/.exec(text)?.[0]
      await register(documentId, { theirNumber, theirDate: '2026-05-06' }, actor)
      ids.push(documentId)
    }
    const now = new Date()
    await Promise.all(ids.map((documentId) => learn({ documentId }, { db: database.db, now })))
    expect(await looks()).toHaveLength(2)
  })

  it('a fourth look takes the room of the one not met for longest', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `Отдел ${'а'.repeat(at + 1)}`)
    for (const [at, count] of [0, 4, 8, 12].entries()) await learnt(`СТ-4/${at + 1}`, lines(count))
    const known = await looks()
    expect(known).toHaveLength(3)
    const gone = await suggest(await take(letterOf('СТ-4/77', '08.05.2026')))
    expect(gone.learnt).not.toContain('theirNumber')
    const newest = await suggest(await take(letterOf('СТ-4/78', '08.05.2026', lines(12))))
    expect(newest).toMatchObject({ theirNumber: 'СТ-4/78' })
  })

  it('V-05.11 a merge keeps what was learnt of both, as far as there is room', async () => {
    const keepId = await addCorrespondent(database.db, 'Облэнерго Северореченска')
    const row = { field: 'theirNumber' as const, box: [10, 20, 30, 40], learntAt: new Date() }
    await database.db.insert(learntPlaces).values([
      { ...row, organisationId: keepId, look: 2 },
      ...[1, 2, 3].map((look) => ({
        ...row,
        organisationId: office.organisationId,
        look,
        box: [10, 1000 * look, 30, 40],
      })),
    ])
    const versions = { keepVersion: 1, dropVersion: 1 }
    const dropId = await addCorrespondent(database.db, 'Облэнерго-2')
    await database.db
      .update(learntPlaces)
      .set({ organisationId: dropId })
      .where(eq(learntPlaces.organisationId, office.organisationId))
    await execute(mergeEntries, { actor: office.clerk }, { keepId, dropId, ...versions })
    expect(await looks(dropId)).toEqual([])
    expect((await looks(keepId)).map(({ look }) => look).sort()).toEqual([1, 2, 3])
  })

  it('a place lies on its page, of a known field and one of three looks, by the database itself', async () => {
    const row = { organisationId: office.organisationId, look: 1, field: 'theirNumber' as const, learntAt: new Date() }
    for (const wrong of [
      { box: [9000, 0, 2000, 10] },
      { box: [0, -1, 10, 10] },
      { box: [0, 0, 0, 10] },
      { box: [0, 0, 10] },
      { box: [] },
      { box: [0, 0, 10, 10], look: 4 },
      { box: [0, 0, 10, 10], field: 'sheets' as never },
      { box: [0, 0, 10, 10], rank: 0 },
      { box: [0, 0, 10, 10], rank: 2, among: 1 },
    ])
      await expect(database.db.insert(learntPlaces).values({ ...row, ...wrong })).rejects.toThrow()
  })
})
