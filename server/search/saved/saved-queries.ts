import { and, eq, isNull, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { searchSaved } from '@/db/schema'
import { KeptQuestion } from '@/lib/contracts/search-asked'
import { MOST_SAVED } from '@/lib/contracts/search-saved'
import { datesOf } from '@/lib/text/ready-periods'
import type { Actor } from '../../kernel/actor'
import { officeDate } from '../../kernel/clock'
import type { CommandContext } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { answering } from '../engines'
import { gather } from '../pool'
import { understand } from '../understand'
import type { Answer } from './new-since'

export type Saved = typeof searchSaved.$inferSelect

const own = (actor: Actor) => and(eq(searchSaved.personId, actor.personId), isNull(searchSaved.removedAt))

/** One's own saved queries by name; those of a substituted person are not among them. */
export const ownSaved = (db: DbOrTx, actor: Actor): Promise<Saved[]> =>
  db.select().from(searchSaved).where(own(actor)).orderBy(sql`lower(${searchSaved.name})`).limit(MOST_SAVED)

/** One's own saved query, locked; another's is not found (V-21.04). */
export async function loadSaved(tx: Tx, savedId: string, actor: Actor): Promise<Saved> {
  const mine = and(eq(searchSaved.id, savedId), own(actor))
  const [row] = await tx.select().from(searchSaved).where(mine).for('update')
  if (!row) throw notFound()
  return row
}

/** One's own saved query, taken away or not, locked. */
export async function loadRemoved(tx: Tx, savedId: string, actor: Actor): Promise<Saved> {
  const [row] = await tx
    .select()
    .from(searchSaved)
    .where(and(eq(searchSaved.id, savedId), eq(searchSaved.personId, actor.personId)))
    .for('update')
  if (!row) throw notFound()
  return row
}

const notFound = () => new DomainError('not_found', 'search.saved_not_found')

/** Names and their number are kept one act of a person at a time. */
export const lockSaved = (tx: Tx, actor: Actor): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`search:saved:${actor.personId}`}, 0))`)

/** Refuses a name that another of one's saved queries has, whatever its case. Stands under `lockSaved`. */
export async function checkName(tx: Tx, actor: Actor, { name, savedId }: { name: string; savedId?: string }) {
  const [taken] = await tx
    .select({ id: searchSaved.id })
    .from(searchSaved)
    .where(and(own(actor), sql`lower(${searchSaved.name}) = lower(${name})`))
  if (taken && taken.id !== savedId) throw new DomainError('conflict', 'search.saved_name_taken', { name })
}

/** Refuses one more than a person may have. Stands under `lockSaved`. */
export async function checkRoom(tx: Tx, actor: Actor): Promise<void> {
  if ((await tx.$count(searchSaved, own(actor))) >= MOST_SAVED)
    throw new DomainError('conflict', 'search.saved_too_many', { limit: MOST_SAVED })
}

/** What is asked, or null when it was kept by a release that asked otherwise. */
export function questionOf({ line, asked }: Pick<Saved, 'line' | 'asked'>): KeptQuestion | null {
  return KeptQuestion.safeParse({ ...asked, query: line }).data ?? null
}

type Asker = { actor: Actor; now: Date }

/** An office is looked through no longer for one kept question of many. */
const LOOK_MS = 300

/** The documents this person finds by a kept question now: one question to the engine, its rights and window. */
export async function answerTo(db: DbOrTx, { actor, now }: Asker, question: KeptQuestion): Promise<Answer> {
  const { query: line, exact, source: tab, sort: _sort, period, ...chosen } = question
  const query = await understand(db, line, exact)
  const filters = { ...chosen, ...datesOf(period, now, officeDate) }
  const asker = { db, actor, query, from: 'newest' as const, limitMs: LOOK_MS }
  const { found, capped, reached } = await gather(await answering(db), asker, { filters, tab })
  return { ids: found.map(({ id }) => id), capped, reached }
}

/** Other tabs of the person read their saved queries again. */
export const touchSaved = (ctx: CommandContext): void =>
  ctx.touch({ entity: `saved:${ctx.actor.personId}`, version: 0, rooms: [`user:${ctx.actor.personId}`] })
