import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { issuedNumbers, journalCounters } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { newId } from '../kernel/ids'
import type { Journal } from './open-journal'
import { lockCounter, type Place, reservedAfter, takeReservation, written } from './reserved'
import { nextSequence, normaliseNumber, periodOf } from './rules'

export type Numbering = {
  documentId: string
  /** A number kept for this registration instead of the next one. */
  reservationId?: string | null
  /** The numbers the other bodies gave to a joint document; they follow our own through «/». */
  jointNumbers?: readonly string[]
}

/**
 * Gives a document the next number of a journal, or one reserved before, with the date it bears. The counter's row is
 * locked until the registration commits: numbers have no gap, no two documents get one, and a refused registration gives
 * its number back (V-10.03).
 */
export async function issueNumber(
  ctx: CommandContext,
  journal: Journal,
  { documentId, reservationId, jointNumbers = [] }: Numbering,
): Promise<{ number: string; sequence: number; date: string }> {
  const { tx, today } = ctx
  const place = reservationId
    ? await takeReservation(ctx, journal, { documentId, reservationId })
    : await nextPlace(tx, journal, today)
  const number = [place.number, ...jointNumbers].join('/')
  const row = {
    id: newId(),
    journalId: journal.id,
    period: place.period,
    sequence: place.sequence,
    number,
    numberKey: normaliseNumber(number),
    documentId,
    issuedOn: place.date,
  }
  await tx.insert(issuedNumbers).values(row)
  return { number, sequence: place.sequence, date: place.date }
}

async function nextPlace(tx: Tx, journal: Journal, today: string): Promise<Place> {
  const period = periodOf(journal.period, today)
  const last = await lockCounter(tx, journal.id, period)
  const sequence = nextSequence(last, await reservedAfter(tx, { journalId: journal.id, period, last }))
  await tx
    .update(journalCounters)
    .set({ last: sequence })
    .where(and(eq(journalCounters.journalId, journal.id), eq(journalCounters.period, period)))
  return { period, sequence, date: today, number: written(journal, sequence, today) }
}

/** The number the next registration would get; only shown, never promised. */
export async function previewNumber(db: Pick<Tx, 'select'>, journal: Journal, today: string): Promise<string> {
  return (await previewNext(db, journal, today)).number
}

/** The same with its place in the line. */
export async function previewNext(
  db: Pick<Tx, 'select'>,
  journal: Journal,
  today: string,
): Promise<{ number: string; sequence: number }> {
  const [counter] = await db
    .select({ last: journalCounters.last })
    .from(journalCounters)
    .where(and(eq(journalCounters.journalId, journal.id), eq(journalCounters.period, periodOf(journal.period, today))))
  const place = { journalId: journal.id, period: periodOf(journal.period, today), last: counter?.last ?? 0 }
  const sequence = nextSequence(place.last, await reservedAfter(db, place))
  return { number: written(journal, sequence, today), sequence }
}
