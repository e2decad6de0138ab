import { and, asc, desc, eq, gte, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { mailBatches } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import type { BatchWay, Brought } from '@/lib/registry/delivery-ways'
import type { Actor } from '../../kernel/actor'
import { officeMoment } from '../../kernel/clock'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { mayRegister } from '../policy'
import type { Batch } from './lock-batch'
import { viewBatches } from './view-batches'

const MOST = 1000
const LATELY = 60

export type Asked = { from: string; until: string; way?: BatchWay }

/** Who accepts mail sees what was accepted. Throws `registry.not_a_registrar`. */
export function requireRegistrar(actor: Actor): void {
  const verdict = mayRegister(actor)
  if (verdict !== true) throw new DomainError('forbidden', verdict)
}

/** Receipts of the office's days of a period in the order they were accepted. */
export const batchesOf = (db: DbOrTx, { from, until, way }: Asked): Promise<Batch[]> =>
  db
    .select()
    .from(mailBatches)
    .where(
      and(
        gte(mailBatches.acceptedAt, startOf(from)),
        lt(mailBatches.acceptedAt, startOf(dayAfter(until))),
        way ? eq(mailBatches.way, way) : undefined,
      ),
    )
    .orderBy(asc(mailBatches.acceptedAt), asc(mailBatches.year), asc(mailBatches.number))
    .limit(MOST)

const startOf = (day: string): Date => officeMoment(day, '00:00:00')
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** «Приём почты»: what was accepted in a period, the last first, and whom mail came from lately. */
export const listReceipts = defineQuery(registryContract.receipts, {
  name: 'registry.receipts',
  async run({ db, actor }, asked) {
    requireRegistrar(actor)
    const rows = await batchesOf(db, asked)
    return { batches: await viewBatches(db, rows.reverse()), sources: await sourcesOf(db) }
  },
})

async function sourcesOf(db: DbOrTx): Promise<{ way: Brought; source: string }[]> {
  const last: SQL = sql`max(${mailBatches.acceptedAt})`
  const used = await db
    .select({ way: mailBatches.way, source: mailBatches.source })
    .from(mailBatches)
    .where(ne(mailBatches.way, 'unit'))
    .groupBy(mailBatches.way, mailBatches.source)
    .orderBy(desc(last))
    .limit(LATELY)
  return used.flatMap(({ way, source }) => (way === 'unit' ? [] : [{ way, source }]))
}
