import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { attachments, blobs, documents, people, units } from '@/db/schema'
import { seedDemo } from '@/db/seed'
import { useDatabase } from '../../support/database'

const database = useDatabase()

/** Every state an act of the product leads to; nobody withdraws a draft or files a letter in it yet. */
const STATES = [
  ...['queued', 'refused', 'in_work', 'executed'],
  ...['draft', 'approval', 'visa', 'signing', 'rework', 'registration'],
  ...['registered', 'send_failed', 'sent', 'closed'],
]

describe('the demo office', () => {
  it('has people, units and documents in every state, each with files of several pages, and is made once', async () => {
    await seedDemo()
    await database.drain()
    const { db } = database
    expect(await db.$count(people)).toBeGreaterThanOrEqual(25)
    expect(await db.$count(units)).toBeGreaterThanOrEqual(5)
    const states = await db.select({ state: documents.state }).from(documents)
    expect(states.length).toBeGreaterThanOrEqual(40)
    expect([...new Set(states.map(({ state }) => state))].sort()).toEqual([...STATES].sort())
    const files = await db
      .select({ mime: blobs.mime, pages: blobs.pages })
      .from(attachments)
      .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    const long = files.filter(({ pages }) => (pages ?? 0) > 1).map(({ mime }) => mime.split('.').at(-1))
    expect(new Set(long)).toEqual(new Set(['application/pdf', 'document']))

    await seedDemo()
    expect(await db.$count(documents)).toBe(states.length)
  }, 180_000)
})
