import { asc, eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { damageActCounters, damageActs } from '@/db/schema'
import { type ActView, Damage } from '@/lib/contracts/registry-processing-views'
import type { CommandContext } from '../kernel/command'

export type DamageAct = typeof damageActs.$inferSelect

/** The acts on the damages of a letter, as they were drawn. */
export async function actsOf(db: DbOrTx, documentId: string): Promise<ActView[]> {
  const rows = await db
    .select()
    .from(damageActs)
    .where(eq(damageActs.documentId, documentId))
    .orderBy(asc(damageActs.year), asc(damageActs.number))
  return rows.map(viewAct)
}

export const viewAct = (row: DamageAct): ActView => ({ ...row, damages: Damage.array().parse(row.damages) })

/** The next number of an act in the year; the counter's row stands in a line until the commit, so there is no gap. */
export async function nextActNumber({ tx, today }: CommandContext): Promise<{ year: number; number: number }> {
  const year = Number(today.slice(0, 4))
  const [row] = await tx
    .insert(damageActCounters)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: damageActCounters.year, set: { last: sql`${damageActCounters.last} + 1` } })
    .returning({ last: damageActCounters.last })
  return { year, number: row?.last ?? 1 }
}
