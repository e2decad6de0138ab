import { and, desc, gte, inArray, lte } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { dispatches, dispatchRegisters, takenRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import type { RegisterView } from '@/lib/contracts/registry-dispatch-views'
import { personRefs } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { defineQuery } from '../../kernel/query'
import { mayDispatch } from '../policy'
import { viewSendings } from './view-sendings'

const MOST = 200

type Row = typeof dispatchRegisters.$inferSelect

/** Registers with what lies in them. */
export async function viewRegisters(db: DbOrTx, actor: Actor, rows: Row[]): Promise<RegisterView[]> {
  if (!rows.length) return []
  const ids = rows.map(({ id }) => id)
  const sendings = await viewSendings(db, actor, inArray(dispatches.registerId, ids))
  const signed = await db.select().from(takenRegisters).where(inArray(takenRegisters.registerId, ids))
  const people = await personRefs(db, [...rows.map(({ sentBy }) => sentBy), ...signed.map(({ notedBy }) => notedBy)])
  const takenOf = (id: string): RegisterView['taken'] => {
    const one = signed.find(({ registerId }) => registerId === id)
    return one ? { by: one.takenBy, on: one.takenOn, notedBy: people.get(one.notedBy)?.name ?? null } : null
  }
  return rows.map((row) => ({
    ...row,
    number: String(row.number),
    by: people.get(row.sentBy ?? '')?.name ?? null,
    taken: takenOf(row.id),
    rows: sendings.filter(({ registerId }) => registerId === row.id),
  }))
}

/** What went out on the days of a period, by registers, the last first. */
export const listRegisters = defineQuery(registryContract.listRegisters, {
  name: 'registry.listRegisters',
  async run({ db, actor }, { from, until }) {
    if (mayDispatch(actor) !== true) return { registers: [] }
    const rows = await db
      .select()
      .from(dispatchRegisters)
      .where(and(gte(dispatchRegisters.sentOn, from), lte(dispatchRegisters.sentOn, until)))
      .orderBy(desc(dispatchRegisters.year), desc(dispatchRegisters.number))
      .limit(MOST)
    return { registers: await viewRegisters(db, actor, rows) }
  },
})
