import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { translations } from '@/db/schema'
import type { TranslationView } from '@/lib/contracts/registry-translation'
import { formatDate } from '@/lib/text/dates'
import { loadDocument } from '../../documents'
import { currentFilesOf } from '../../files'
import type { Actor } from '../../kernel/actor'
import { officeDate } from '../../kernel/clock'
import { DomainError } from '../../kernel/errors'

export type Trip = typeof translations.$inferSelect

const inForce = isNull(translations.withdrawnAt)

/** The way of a letter to its translation, if it went; whoever changes it holds the lock of the document. */
export async function tripOf(db: DbOrTx, documentId: string): Promise<Trip | null> {
  const [trip] = await db
    .select()
    .from(translations)
    .where(and(eq(translations.documentId, documentId), inForce))
  return trip ?? null
}

/** A letter with its way to the translation, locked for who acts on it. */
export async function loadWithTrip(tx: Tx, { documentId }: { documentId: string }, actor: Actor) {
  const document = await loadDocument(tx, documentId, { actor, lock: true })
  return { document, trip: await tripOf(tx, documentId) }
}

/** The same of a whole queue. */
export async function tripsOf(db: DbOrTx, documentIds: string[]): Promise<Map<string, Trip>> {
  if (!documentIds.length) return new Map()
  const trips = await db
    .select()
    .from(translations)
    .where(and(inArray(translations.documentId, documentIds), inForce))
  return new Map(trips.map((trip) => [trip.documentId, trip]))
}

/** The body to which a letter went for translation last: the next one goes there too, as a rule. */
export async function usualTranslator(db: DbOrTx): Promise<string | null> {
  const [last] = await db
    .select({ sentTo: translations.sentTo })
    .from(translations)
    .where(inForce)
    .orderBy(desc(translations.createdAt))
    .limit(1)
  return last?.sentTo ?? null
}

export const viewTrip = ({ sentTo, sentOn, returnedAt, version }: Trip): TranslationView => ({
  ...{ sentTo, sentOn, version },
  returnedOn: returnedAt && officeDate(returnedAt),
})

/** Throws `registry.not_translated` where it did not go, `registry.translation_changed` where a colleague acted since. */
export function requireTrip(trip: Trip | null, version: number): Trip {
  if (!trip) throw new DomainError('conflict', 'registry.not_translated')
  if (trip.version !== version) throw new DomainError('conflict', 'registry.translation_changed')
  return trip
}

/** What is away for translation is neither registered nor decided of otherwise. Throws `registry.at_translation`. */
export async function requireHere(tx: Tx, documentId: string): Promise<Trip | null> {
  const trip = await tripOf(tx, documentId)
  if (trip && !trip.returnedAt)
    throw new DomainError('conflict', 'registry.at_translation', { sentTo: trip.sentTo, date: formatDate(trip.sentOn) })
  return trip
}

/** The card of a translated letter keeps both texts, each as what it is. Throws `registry.both_texts`. */
export async function requireBothTexts(tx: Tx, documentId: string): Promise<void> {
  const roles = new Set((await currentFilesOf(tx, documentId, ['scan', 'translation'])).map(({ role }) => role))
  if (roles.size < 2) throw new DomainError('invalid', 'registry.both_texts')
}
