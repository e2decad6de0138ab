import { asc, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, securityLog } from '@/db/schema'
import type { Actor } from '@/server/kernel/actor'
import { chainHash } from '@/server/kernel/audit'
import { sqlState } from '@/server/kernel/errors'
import { execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { act } from '../../support/acts'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'

const database = useDatabase()
let actor: Actor
beforeAll(async () => {
  actor = await addPerson(database.db)
})

type Row = typeof auditLog.$inferSelect
const chainOf = (stream: string): Promise<Row[]> =>
  database.db.select().from(auditLog).where(eq(auditLog.stream, stream)).orderBy(asc(auditLog.seq))

/** The first row whose link does not follow from the rows before it; 0 for a whole chain. */
function brokenAt(rows: Row[]): number {
  let previous: Uint8Array = new Uint8Array(32)
  for (const [index, { id: _id, hash, previousHash, seq, ...entry }] of rows.entries()) {
    const expected = chainHash(previous, index + 1, entry)
    if (seq !== index + 1 || !same(previousHash, previous) || !same(hash, expected)) return index + 1
    previous = hash
  }
  return 0
}
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

async function write(stream: string, count: number): Promise<void> {
  const audit = ({ text }: { text: string }) => ({ stream, detail: { text, list: [1, { б: 2, а: 1 }] } })
  await Promise.all(
    Array.from({ length: count }, (_, index) => execute(act({ audit }), { actor }, { text: `${index}` })),
  )
}

describe('A-11.03 V-25.03 the audit log', () => {
  it('is one unbroken chain however many write to it at once', async () => {
    const stream = newId()
    await write(stream, 30)
    const rows = await chainOf(stream)
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(new Set(rows.map((row) => row.detail.text)).size).toBe(30)
    expect(brokenAt(rows)).toBe(0)
  })

  it('shows a row changed, taken out or put in behind its back', async () => {
    const stream = newId()
    await write(stream, 5)
    const rows = await chainOf(stream)
    const third = rows[2] as Row
    const changed = rows.with(2, { ...third, detail: { text: 'другое' } })
    const forged = rows.with(2, { ...third, actorId: newId() })
    expect([brokenAt(changed), brokenAt(forged)]).toEqual([3, 3])
    expect(brokenAt(rows.toSpliced(1, 1))).toBe(2)
    expect(brokenAt(rows.toSpliced(1, 0, third))).toBe(2)
  })

  it.each([
    ['audit_log', "update audit_log set detail = '{}'"],
    ['audit_log', 'delete from audit_log'],
    ['audit_log', 'truncate audit_log'],
    ['security_log', "update security_log set code = 'x.y'"],
    ['security_log', 'delete from security_log'],
    ['security_log', 'truncate security_log'],
  ])('%s is never changed or emptied, the database refuses it: %s', async (_table, statement) => {
    await write(newId(), 1)
    const count = async () => [await database.db.$count(auditLog), await database.db.$count(securityLog)]
    const before = await count()
    const refusal = await database.db.execute(sql.raw(statement)).catch((error: unknown) => error)
    expect(sqlState(refusal)).toBe('23001')
    expect(await count()).toEqual(before)
  })
})
