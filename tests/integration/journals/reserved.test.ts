import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { issuedNumbers, journals, reservedNumbers } from '@/db/schema'
import { dayIn } from '@/lib/text/wall-clock'
import { listReserved } from '@/server/journals/list-reserved'
import { releaseNumber } from '@/server/journals/release-number'
import { reserveNumbers } from '@/server/journals/reserve-numbers'
import { ask, execute } from '@/server/kernel/execute'
import { registerOutgoing } from '@/server/registry/register-outgoing'
import { useDatabase } from '../../support/database'
import { makeRegistry, type Registry, signedLetter } from '../../support/registry'

const database = useDatabase()
let office: Registry
let journalId: string
beforeAll(async () => {
  office = await makeRegistry(database.db)
  const [row] = await database.db
    .select()
    .from(journals)
    .where(and(eq(journals.flow, 'outgoing'), eq(journals.restricted, false)))
  journalId = row?.id ?? ''
})

const today = dayIn(new Date(), 'Europe/Moscow')
const year = today.slice(0, 4)
const reserve = (more = {}, call = {}) =>
  execute(
    reserveNumbers,
    { actor: office.clerk, ...call },
    { journalId, count: 1, forDate: today, reason: 'Постановление готовится к подписи', ...more },
  )
const rows = async () => (await ask(listReserved, { actor: office.clerk }, { journalId })).rows
const idOf = async (number: string) => (await rows()).find((row) => row.number === number)?.id ?? ''
const register = async (more = {}) => {
  const documentId = await signedLetter(database.db, office)
  return execute(registerOutgoing, { actor: office.clerk }, { documentId, jointNumbers: [], ...more })
}
const release = (reservationId: string, actor = office.clerk) =>
  execute(releaseNumber, { actor }, { reservationId, reason: 'Документ не подписан' })
const refusal = (code: string, kind = 'conflict') => ({ kind, code })

describe('reserved numbers', () => {
  it('V-10.03 the line steps over a reserved range; each of its numbers goes to who asks for it, once', async () => {
    const { numbers } = await reserve({ count: 3 })
    expect(numbers).toEqual(['02-15/1', '02-15/2', '02-15/3'])
    expect((await register()).regNumber).toBe('02-15/4')
    const reservationId = await idOf('02-15/2')
    expect(await register({ reservationId })).toMatchObject({ regNumber: '02-15/2', regDate: today })
    await expect(register({ reservationId })).rejects.toMatchObject(refusal('journals.reservation_ended'))
    expect((await rows()).map(({ number, state }) => `${number} ${state}`)).toEqual([
      ...['02-15/3 kept', '02-15/2 used', '02-15/1 kept'],
    ])
  })

  it('V-10.03 «не использован» is written once and the number is never given again', async () => {
    const id = await idOf('02-15/1')
    await release(id)
    await expect(release(id)).rejects.toMatchObject(refusal('journals.reservation_ended'))
    await expect(register({ reservationId: id })).rejects.toMatchObject(refusal('journals.reservation_ended'))
    await expect(reserve({ first: 1 })).rejects.toMatchObject(refusal('journals.number_used'))
    expect((await register()).regNumber).toBe('02-15/5')
  })

  it('a number ahead is kept for its day, and no other is taken instead', async () => {
    const later = `${Number(year) + 1}-02-03`
    const { numbers } = await reserve({ forDate: later })
    await expect(register({ reservationId: await idOf(numbers[0] ?? '') })).rejects.toMatchObject(
      refusal('journals.reserved_for_later'),
    )
    await reserve({ first: 7 })
    await expect(reserve({ first: 6, count: 2 })).rejects.toMatchObject(refusal('journals.number_used'))
    expect((await register()).regNumber).toBe('02-15/6')
    expect((await register()).regNumber).toBe('02-15/8')
  })

  it('two clerks at once reserve and register: every number one time', async () => {
    const [one, two, three] = await Promise.all([reserve({ count: 5 }), reserve({ count: 5 }), register()])
    const given = [...one.numbers, ...two.numbers, three.regNumber]
    expect(new Set(given).size).toBe(11)
  })

  it('a joint document bears the numbers of all through «/»', async () => {
    const { regNumber } = await register({ jointNumbers: ['318', '44-р'] })
    expect(regNumber).toMatch(/^02-15\/\d+\/318\/44-р$/)
  })

  it('T-14.01 others reserve nothing; a repeated press reserves once', async () => {
    await expect(reserve({}, { actor: office.executor })).rejects.toMatchObject({ kind: 'forbidden' })
    const kept = (await rows()).find(({ state }) => state === 'kept')
    await expect(release(kept?.id ?? '', office.stranger)).rejects.toMatchObject({ kind: 'forbidden' })
    const call = { idempotencyKey: 'reserve-press-1' }
    expect(await reserve({}, call)).toEqual(await reserve({}, call))
  })

  it('V-10.03 the database keeps a reserved number from everybody else, and its end as it is', async () => {
    const [kept] = await database.db
      .select()
      .from(reservedNumbers)
      .where(sql`${reservedNumbers.documentId} is null and ${reservedNumbers.releasedOn} is null`)
    const documentId = await signedLetter(database.db, office)
    const row = { journalId, period: year, sequence: kept?.sequence ?? 0, number: 'x', numberKey: 'X', issuedOn: today }
    const taking = database.db.insert(issuedNumbers).values({ ...row, period: kept?.period ?? '', documentId })
    await expect(taking).rejects.toMatchObject({ cause: { code: '23001' } })
    const used = database.db
      .update(reservedNumbers)
      .set({ documentId: null })
      .where(sql`${reservedNumbers.documentId} is not null`)
    await expect(used).rejects.toMatchObject({ cause: { code: '23001' } })
    await expect(database.db.delete(reservedNumbers)).rejects.toMatchObject({ cause: expect.anything() })
  })
})
