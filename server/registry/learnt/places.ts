import { and, desc, eq, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { ENDING_FIELDS, HEAD_FIELDS, type LEARNT_FIELDS, learntPlaces, MOST_LOOKS } from '@/db/schema'

export type LearntField = (typeof LEARNT_FIELDS)[number]
/** A place on a page in parts of its width and height. */
export type Place = { x: number; y: number; width: number; height: number }
/** The place of a field; of names that stand under each other also which of how many, from above. */
export type LearntPlace = Place & { rank: number; among: number }
/** Where letters of one look keep their fields. */
export type Look = { look: number; places: Partial<Record<LearntField, LearntPlace>> }

const GRID = 10_000
/** So far off, in parts of the page, a field still stands where it stood: a line more above it, a longer number. */
export const NEAR = { x: 0.08, y: 0.03, column: 0.03 }
/** The addressee stands under a post of one line or of five. */
export const NEAR_ADDRESSEE = { x: 0.15, y: 0.07 }

/** Looks of a correspondent's letters (R-31.11), the one met last first. */
export async function looksOf(db: DbOrTx, organisationId: string): Promise<Look[]> {
  const rows = await db
    .select()
    .from(learntPlaces)
    .where(eq(learntPlaces.organisationId, organisationId))
    .orderBy(desc(learntPlaces.learntAt), learntPlaces.look)
  const looks = new Map<number, Look>()
  for (const { look, field, box, rank, among } of rows) {
    const [x = 0, y = 0, width = 0, height = 0] = box.map((part) => part / GRID)
    const one = looks.get(look) ?? { look, places: {} }
    looks.set(look, { ...one, places: { ...one.places, [field]: { x, y, width, height, rank, among } } })
  }
  return [...looks.values()]
}

/** Whether two places are one, letters being longer and shorter. */
export const isThere = (one: Place, other: Place, near: { x: number; y: number } = NEAR): boolean =>
  Math.abs(one.x - other.x) <= near.x && Math.abs(one.y - other.y) <= near.y

type Kept = { organisationId: string; places: Look['places']; at: Date }

/**
 * Remembers the places of one letter, registered at this moment: those of a look it has in common with earlier ones replace
 * them, another look is kept beside, in place of the one not met for longest. What later letters have told stays, so that
 * the same letter twice, or one whose scan was read late, changes nothing. One letter of a correspondent at a time, so that
 * two clerks do not make two looks of one.
 */
export async function keepPlaces(tx: Tx, { organisationId, places, at }: Kept): Promise<void> {
  await lockLooks(tx, organisationId)
  const looks = await looksOf(tx, organisationId)
  const same = looks.find((look) => agree(look.places, places))
  const look = same?.look ?? (await freeLook(tx, { organisationId, looks, at }))
  if (look === null) return
  const rows = Object.entries(places).map(([field, place]) => ({
    ...{ organisationId, look, field: field as LearntField, learntAt: at },
    ...{ box: boxOf(place), rank: place.rank, among: place.among },
  }))
  const set = {
    box: sql`excluded.box`,
    rank: sql`excluded.rank`,
    among: sql`excluded.among`,
    learntAt: sql`excluded.learnt_at`,
  }
  const target = [learntPlaces.organisationId, learntPlaces.look, learntPlaces.field]
  const setWhere = sql`${learntPlaces.learntAt} <= excluded.learnt_at`
  await tx.insert(learntPlaces).values(rows).onConflictDoUpdate({ target, set, setWhere })
}

/** Entries are merged: the looks of the dropped one are known of the kept one, as many as it has room for. */
export async function moveLooks(tx: Tx, fromId: string, toId: string): Promise<void> {
  for (const id of [fromId, toId].sort()) await lockLooks(tx, id)
  const taken = new Set((await looksOf(tx, toId)).map(({ look }) => look))
  for (const { look } of await looksOf(tx, fromId)) {
    const free = numbers.find((number) => !taken.has(number))
    const own = and(eq(learntPlaces.organisationId, fromId), eq(learntPlaces.look, look))
    if (free === undefined) await tx.delete(learntPlaces).where(own)
    else await tx.update(learntPlaces).set({ organisationId: toId, look: free }).where(own)
    if (free !== undefined) taken.add(free)
  }
}

const lockLooks = (tx: Tx, organisationId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`registry:looks:${organisationId}`}, 0))`)

const numbers = Array.from({ length: MOST_LOOKS }, (_, at) => at + 1)

type Room = { organisationId: string; looks: Look[]; at: Date }

/** A number for one more look; none for a letter older than every look that is known. */
async function freeLook(tx: Tx, { organisationId, looks, at }: Room): Promise<number | null> {
  const free = numbers.find((number) => !looks.some(({ look }) => look === number))
  if (free !== undefined) return free
  const own = eq(learntPlaces.organisationId, organisationId)
  const [oldest] = await tx
    .select({ look: learntPlaces.look })
    .from(learntPlaces)
    .where(own)
    .groupBy(learntPlaces.look)
    .having(sql`max(${learntPlaces.learntAt}) <= ${at.toISOString()}::timestamptz`)
    .orderBy(sql`max(${learntPlaces.learntAt})`, learntPlaces.look)
    .limit(1)
  if (!oldest) return null
  await tx.delete(learntPlaces).where(and(own, eq(learntPlaces.look, oldest.look)))
  return oldest.look
}

/**
 * Two letters have one look when every field of the head both have stands at one place, and there is such a field; of
 * letters that have none, when an ending does. Whoever signs, the letterhead stays.
 */
function agree(one: Look['places'], other: Look['places']): boolean {
  const both = (fields: readonly LearntField[]) => fields.filter((field) => one[field] && other[field])
  const heads = both(HEAD_FIELDS)
  const at = (field: LearntField) => [one[field], other[field]] as [Place, Place]
  if (heads.length) return heads.every((field) => isThere(...at(field), field === 'addressees' ? NEAR_ADDRESSEE : NEAR))
  return (
    !hasHead(one) &&
    !hasHead(other) &&
    both(ENDING_FIELDS).some((field) => Math.abs(at(field)[0].x - at(field)[1].x) <= NEAR.x)
  )
}

/** Whether anything of the head is known there. */
export const hasHead = (places: Partial<Record<LearntField, unknown>>): boolean =>
  HEAD_FIELDS.some((field) => places[field])

function boxOf({ x, y, width, height }: Place): number[] {
  const edge = (part: number) => Math.min(GRID, Math.max(0, Math.round(part * GRID)))
  const [left, top] = [Math.min(edge(x), GRID - 1), Math.min(edge(y), GRID - 1)]
  return [left, top, Math.max(1, edge(x + width) - left), Math.max(1, edge(y + height) - top)]
}
