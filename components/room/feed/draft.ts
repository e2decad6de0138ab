import type { QuotedPlace } from '@/lib/contracts/documents'
import type { Named } from './mentions'
import type { Quoted } from './unsent'

export type Draft = {
  text: string
  people: Named[]
  replyTo: Quoted | null
  quote: string | null
  /** Where the quoted passage stands. */
  place: QuotedPlace | null
  /** The message these words take the place of. */
  editing: string | null
  /** What was being written before; it comes back when this is done with. */
  aside?: Draft | null
}

export const EMPTY: Draft = { text: '', people: [], replyTo: null, quote: null, place: null, editing: null }

export const isEmpty = ({ text, replyTo, quote, editing, aside }: Draft): boolean =>
  !text && !replyTo && !quote && !editing && !aside

/** Other words in the composer: what was being written there waits until they are sent or given up. */
export function begun(before: Draft, part: Partial<Draft>): Draft {
  const { aside, ...words } = before
  return { ...EMPTY, ...part, aside: isEmpty(words) ? aside : before }
}

/** What the words are about: an answer or a quotation is a message of its own, never part of a message being changed. */
export const about = (before: Draft, part: Partial<Draft>): Draft =>
  before.editing ? begun(before, part) : { ...before, ...part }

/** The words were sent or given up: what waited comes back. */
export const finished = ({ aside }: Draft): Draft => aside ?? EMPTY
