import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { indexDocument } from '@/server/search/index-document'
import { EVERYTHING, gather } from '@/server/search/pool'
import { postgresEngine } from '@/server/search/postgres/engine'
import { idOf } from '@/server/search/postgres/eras'
import { seenOf } from '@/server/search/saved/new-since'
import { understand } from '@/server/search/understand'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'
import { find } from '../../support/search'

delete process.env.MEILI_URL

const database = useDatabase()
const LONG_AGO = Date.parse('2020-02-03')
const LATELY = Date.parse('2026-03-04')
const BETWEEN = 1300
let office: Office
let [old, young] = ['', '']

const idAt = (at: number): string => idOf(at).replace('-0000-0000-', '-7000-8000-')

/** A draft of the executor as if begun at that moment. */
async function begun(db: Db, at: number, title: string): Promise<string> {
  const id = idAt(at)
  const { personId, unitId } = office.executor
  await db.execute(sql`
    insert into documents (id, kind, state, title, author_id, unit_id) values (${id}, 'outgoing', 'draft', ${title}, ${personId}, ${unitId})`)
  await db.execute(
    sql`insert into document_grants (document_id, principal, access) values (${id}, ${`p:${personId}`}, 'write')`,
  )
  await indexDocument(db, id)
  return id
}

beforeAll(async () => {
  const { db } = database
  office = await makeOffice(db)
  old = await begun(db, LONG_AGO, 'О ремонте причала у маяка')
  for (let at = 1; at <= BETWEEN; at += 1)
    await db.execute(sql`
      insert into documents (id, kind, state, title) values (${idAt(LONG_AGO + at * 86_400_000)}, 'outgoing', 'draft', 'Прочее')`)
  young = await begun(db, LATELY, 'Смета ремонта причала')
  await db.execute(sql`analyze documents`)
})

const look = async (from: 'newest' | 'oldest', limitMs?: number) => {
  const query = await understand(database.db, '«ремонт причала»', false)
  return gather(postgresEngine, { db: database.db, actor: office.executor, query, from, limitMs }, EVERYTHING)
}
const ids = ({ found }: Awaited<ReturnType<typeof look>>) => found.map(({ id }) => id)

describe('V-21 a search whose time is up', () => {
  it('V-21.04 C-16.02 looks at the newest part whatever the time, and says how far it came', async () => {
    const cut = await look('newest', 0)
    expect(ids(cut)).toEqual([young])
    expect(cut).toMatchObject({ capped: true, reached: expect.any(String) })
    expect(cut.reached && old < cut.reached && cut.reached <= young).toBe(true)
  })

  it('C-16.03 looks at the oldest part when the oldest are asked for', async () => {
    const cut = await look('oldest', 0)
    expect(ids(cut)).toEqual([old])
    expect(cut.reached && old < cut.reached && cut.reached <= young).toBe(true)
  })

  it('C-16.02 given the time finds all, and has nothing to say of how far', async () => {
    const whole = await look('newest')
    expect(ids(whole).sort()).toEqual([old, young])
    expect(whole).toMatchObject({ capped: false, reached: null })
    expect(await find(office.executor, '«ремонт причала»', { further: true })).toMatchObject({
      lookedTo: null,
      total: { count: 2, more: false },
    })
  })

  it('C-16.02 puts right a word of the newest part and one that stands in the oldest only', async () => {
    expect(await find(office.executor, 'ремнот мояка')).toMatchObject({
      readAs: expect.stringMatching(/^ремонт маяк/),
      total: { count: 1 },
    })
    expect(await find(office.executor, 'ремнот')).toMatchObject({ readAs: 'ремонт', total: { count: 2 } })
  })

  it('C-16.03 of a kept question nothing older than was looked at counts as seen or as new', async () => {
    const { reached, ...cut } = await look('newest', 0)
    expect(seenOf({ ids: ids({ ...cut, reached }), capped: true, reached })).toEqual({
      known: [young],
      knownFrom: reached,
    })
  })
})
