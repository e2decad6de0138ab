import type { processedMail } from '@/db/schema'
import type { Processing } from '@/lib/contracts/registry-processing'
import type { OutcomeKey } from '@/lib/contracts/registry-processing-views'
import type { Verdict } from '../kernel/policy'

type Processed = Pick<typeof processedMail.$inferSelect, 'outcome' | 'completedOn' | 'decidedOn'>

/** Employees of the registry who sign an act on damaged mail. */
export const ACT_SIGNERS = 3

/** Outcomes after which something still has to happen to the item: it is handed over, sent away or taken. */
const GOES_ON: ReadonlySet<OutcomeKey> = new Set(['personal', 'misdelivered', 'suspicious'])

/**
 * Whether an item may leave the queue this way: «Лично» closes an envelope only while it is closed, on the letter itself
 * it means nothing; a kind without a name of its own is told in words.
 */
export function processable(processing: Processing): Verdict {
  if (processing.outcome === 'personal' && !processing.sealed) return 'registry.personal_opened'
  if ('kind' in processing && processing.kind === 'other' && !processing.note) return 'registry.no_reason'
  return true
}

/** Whether the item may still be handed over, sent away or taken; a day before the decision is impossible. */
export function completable(processed: Processed | null): Verdict {
  if (!processed || !GOES_ON.has(processed.outcome)) return 'registry.nothing_to_complete'
  return processed.completedOn ? 'registry.already_completed' : true
}

/** Taken back while nothing further has happened; a refusal is told to the sender at once and stands. */
export function takeableBack(processed: Processed | null): Verdict {
  if (!processed || processed.outcome === 'refused') return 'registry.not_processed'
  return processed.completedOn ? 'registry.already_completed' : true
}

/** An act on damaged mail is signed by three different employees of the registry at least. */
export const enoughSigners = (ids: readonly string[]): Verdict =>
  new Set(ids).size >= ACT_SIGNERS ? true : 'registry.three_signers'
