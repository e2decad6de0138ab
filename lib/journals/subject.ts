/** What a journal registers; all but the general ones are for received documents of one kind (T-14.02). */
export const SUBJECTS = ['general', 'appeal', 'oral_appeal', 'act'] as const
export type JournalSubject = (typeof SUBJECTS)[number]

type Received = { kind: string; form?: 'written' | 'oral' | null }

/** The subject of the journal a document belongs into: appeals and acts have their own, oral appeals apart (T-14.08). */
export function subjectOf({ kind, form }: Received): JournalSubject {
  if (kind === 'appeal') return form === 'oral' ? 'oral_appeal' : 'appeal'
  return kind === 'act' ? 'act' : 'general'
}

/**
 * Of the open journals of a series, those that number a subject: its own, or the general ones where it has none. An oral
 * appeal is numbered by its own journal only, and such a journal by nothing else (T-14.08).
 */
export function numberingFor<J extends { subject: JournalSubject }>(open: readonly J[], subject: JournalSubject): J[] {
  const own = open.filter((journal) => journal.subject === subject)
  return own.length || subject === 'oral_appeal' ? own : open.filter((journal) => journal.subject === 'general')
}
