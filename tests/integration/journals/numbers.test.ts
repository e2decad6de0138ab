import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { issuedNumbers, journalCounters, journals } from '@/db/schema'
import { execute } from '@/server/kernel/execute'
import { registerIncoming } from '@/server/registry/register-incoming'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { cardFor, makeRegistry, type Registry, received } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

async function journalOf(values: Partial<typeof journals.$inferInsert> = {}): Promise<string> {
  const [row] = await database.db
    .insert(journals)
    .values({ flow: 'incoming', name: 'Проверочный', template: '{number}', ...values })
    .returning()
  return row?.id ?? ''
}
const sequences = async (journalId: string) =>
  (
    await database.db
      .select({ sequence: issuedNumbers.sequence })
      .from(issuedNumbers)
      .where(eq(issuedNumbers.journalId, journalId))
      .orderBy(asc(issuedNumbers.sequence))
  ).map((row) => row.sequence)

describe('V-10.03 numbers', () => {
  it('50 registrations at once by two clerks, every fifth failing after it took its number: no gap and no double', async () => {
    const journalId = await journalOf()
    const second = await addPerson(database.db, { surname: 'Белова', roles: ['clerk'] })
    const letters: string[] = []
    for (let n = 0; n < 50; n++) letters.push(await received(database.db, office, ['Одно и то же письмо']))
    const queued = await received(database.db, office)
    const results = await Promise.allSettled(
      letters.map((documentId, n) => {
        // A link with a letter that has no number is found out only after the journal gave the number.
        const linkIds = n % 5 === 4 ? [queued] : []
        const actor = n % 2 ? second : office.clerk
        return execute(registerIncoming, { actor }, cardFor(office, documentId, { journalId, requisites: { linkIds } }))
      }),
    )
    const given = results.flatMap((result) => (result.status === 'fulfilled' ? Number(result.value.regNumber) : []))
    const refused = results.flatMap((result) => (result.status === 'rejected' ? result.reason.code : []))
    expect(refused).toEqual(Array(10).fill('registry.link_unregistered'))
    const whole = Array.from({ length: 40 }, (_, index) => index + 1)
    expect(given.sort((a, b) => a - b)).toEqual(whole)
    expect(await sequences(journalId)).toEqual(whole)
  })

  it('the number of a refused registration is the next one’s', async () => {
    const journalId = await journalOf()
    const [first, second, queued] = [
      await received(database.db, office),
      await received(database.db, office),
      await received(database.db, office),
    ]
    const register = (documentId: string, linkIds: string[] = []) =>
      execute(
        registerIncoming,
        { actor: office.clerk },
        cardFor(office, documentId, { journalId, requisites: { linkIds } }),
      )
    await expect(register(first, [queued])).rejects.toMatchObject({ code: 'registry.link_unregistered' })
    expect((await register(second)).regNumber).toBe('1')
    expect((await register(first)).regNumber).toBe('2')
  })

  it('T-14.07 R-31.06 counting begins again with the year, digits are padded, the rest of the journals is not touched', async () => {
    const journalId = await journalOf({
      template: '{index}/{number}-{year}',
      digits: 4,
      unitIndex: '01',
      caseIndex: '07',
    })
    const at = async (now: string) => {
      const documentId = await received(database.db, office)
      const card = cardFor(office, documentId, { journalId, theirDate: '2025-12-01' })
      return (await execute(registerIncoming, { actor: office.clerk, now: new Date(now) }, card)).regNumber
    }
    expect(await at('2025-12-31T20:59:00Z')).toBe('01-07/0001-2025')
    expect(await at('2025-12-31T21:00:00Z')).toBe('01-07/0001-2026')
    expect(await at('2026-01-09T09:00:00Z')).toBe('01-07/0002-2026')
  })

  it('an issued number cannot be changed, removed or counted back, even past the product', async () => {
    const journalId = await journalOf()
    const documentId = await received(database.db, office)
    await execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId, { journalId }))
    const { db } = database
    const here = eq(issuedNumbers.journalId, journalId)
    const attempts = [
      () => db.delete(issuedNumbers).where(here),
      () => db.update(issuedNumbers).set({ number: '2' }).where(here),
      () => db.update(journalCounters).set({ last: 0 }).where(eq(journalCounters.journalId, journalId)),
      () => db.delete(journalCounters).where(eq(journalCounters.journalId, journalId)),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ cause: { code: '23001' } })
    expect(await sequences(journalId)).toEqual([1])
  })
})
