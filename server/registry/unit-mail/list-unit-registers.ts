import { and, asc, desc, eq, exists, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { unitMailLines, unitMailRegisters, units } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { type Actor, actsFor } from '../../kernel/actor'
import { officeMoment } from '../../kernel/clock'
import { defineQuery } from '../../kernel/query'
import { requireRegistrar } from '../receipts/list-receipts'
import { canMakeRegister } from './rules'
import { unitSigners } from './unit-signers'
import { viewRegisters } from './view-registers'

const MOST = 200
type Period = { from?: string; until?: string }

/** Accepted on the days of a period; without one, nothing. */
function acceptedIn({ from, until }: Period): SQL | undefined {
  if (!from || !until) return sql`false`
  const next = new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const { acceptedAt } = unitMailRegisters
  return and(gte(acceptedAt, officeMoment(from, '00:00:00')), lt(acceptedAt, officeMoment(next, '00:00:00')))
}

/**
 * Registers of the own unit and of the units one signs for: drafts, those that lie with the registry, those of which something
 * was returned and nobody took note, and those accepted in a period; the last first.
 */
export const listUnitRegisters = defineQuery(registryContract.unitRegisters, {
  name: 'registry.unitRegisters',
  async run({ db, actor }, period) {
    const mine = await unitsOf(db, actor)
    const rows = mine.length
      ? await db
          .select()
          .from(unitMailRegisters)
          .where(
            and(
              inArray(unitMailRegisters.unitId, mine),
              or(isNull(unitMailRegisters.acceptedAt), unnoted(db), acceptedIn(period)),
            ),
          )
          .orderBy(desc(unitMailRegisters.createdAt), desc(unitMailRegisters.id))
          .limit(MOST)
      : []
    return {
      registers: await viewRegisters(db, actor, rows),
      unit: await ownUnit(db, actor),
      make: canMakeRegister(actor),
    }
  },
})

/** The own unit, and those whose head the caller is or acts for. */
async function unitsOf(db: DbOrTx, actor: Actor): Promise<string[]> {
  const signed = [...(await unitSigners(db))].flatMap(([unit, head]) => (actsFor(actor, head) ? [unit] : []))
  return [...new Set([...signed, ...(actor.unitId ? [actor.unitId] : [])])]
}

/** Something of it was returned, and nobody in the unit has said that they know. */
const unnoted = (db: DbOrTx): SQL | undefined =>
  and(
    isNotNull(unitMailRegisters.acceptedAt),
    isNull(unitMailRegisters.notedAt),
    exists(
      db
        .select({ one: sql`1` })
        .from(unitMailLines)
        .where(and(eq(unitMailLines.registerId, unitMailRegisters.id), eq(unitMailLines.outcome, 'returned'))),
    ),
  )

async function ownUnit(db: DbOrTx, { unitId }: Actor): Promise<{ id: string; name: string } | null> {
  if (!unitId) return null
  const [unit] = await db.select({ id: units.id, name: units.name }).from(units).where(eq(units.id, unitId))
  return unit ?? null
}

/** Signed registers that wait for the registry, whatever the period, the oldest first, and those accepted in it. */
export const listDeskUnitRegisters = defineQuery(registryContract.deskUnitRegisters, {
  name: 'registry.deskUnitRegisters',
  async run({ db, actor }, period) {
    requireRegistrar(actor)
    const { signedAt, acceptedAt } = unitMailRegisters
    const rows = await db
      .select()
      .from(unitMailRegisters)
      .where(and(isNotNull(signedAt), or(isNull(acceptedAt), acceptedIn(period))))
      .orderBy(sql`(${acceptedAt} is not null)`, asc(signedAt), asc(unitMailRegisters.id))
      .limit(MOST)
    return { registers: await viewRegisters(db, actor, rows) }
  },
})
