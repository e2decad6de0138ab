import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journals } from '@/db/schema'
import { numberingFor } from '@/lib/journals/subject'
import { DomainError } from '../kernel/errors'

export type Journal = typeof journals.$inferSelect

/** Documents numbered in one line; what is not a received appeal or act is general (T-14.02). */
export type Series = { flow: Journal['flow']; restricted: boolean; subject?: Journal['subject'] }

/** The default journal of a series. */
export const defaultOf = ({ flow, restricted, subject = 'general' }: Series) =>
  and(
    eq(journals.flow, flow),
    eq(journals.restricted, restricted),
    eq(journals.subject, subject),
    eq(journals.isDefault, true),
  )

/**
 * A journal that is open for numbers of this series: the named one, or the default. Documents for official use and open ones
 * never meet in one series. Appeals and acts go into journals of their own where the office has them; an
 * oral appeal goes into no other (T-14.08). Throws `journals.no_oral`, `journals.wrong_subject` and what is wrong otherwise.
 */
export async function openJournal(tx: Tx, series: Series, journalId?: string | null): Promise<Journal> {
  const journal = journalId ? await named(tx, journalId) : await usual(tx, series)
  if (!journal) throw new DomainError('not_found', series.restricted ? 'journals.no_restricted' : 'journals.not_found')
  if (journal.closedAt) throw new DomainError('conflict', 'journals.closed')
  if (journal.flow !== series.flow) throw new DomainError('invalid', 'journals.wrong_flow')
  if (journal.restricted !== series.restricted) throw new DomainError('invalid', 'journals.wrong_access')
  if (journalId) await requireSubject(tx, series, journal)
  return journal
}

async function named(tx: Tx, journalId: string): Promise<Journal | undefined> {
  const [journal] = await tx.select().from(journals).where(eq(journals.id, journalId))
  return journal
}

/** Open journals of the flow and the access, the default of each subject first. */
const openOf = (tx: Tx, { flow, restricted }: Series): Promise<Journal[]> =>
  tx
    .select()
    .from(journals)
    .where(and(eq(journals.flow, flow), eq(journals.restricted, restricted), isNull(journals.closedAt)))
    .orderBy(desc(journals.isDefault), asc(journals.name), asc(journals.id))

async function usual(tx: Tx, series: Series): Promise<Journal | undefined> {
  const { subject = 'general' } = series
  const [first] = numberingFor(await openOf(tx, series), subject)
  if (!first && subject === 'oral_appeal') throw new DomainError('invalid', 'journals.no_oral')
  return first && (first.subject !== 'general' || first.isDefault) ? first : undefined
}

async function requireSubject(tx: Tx, series: Series, journal: Journal): Promise<void> {
  const { subject = 'general' } = series
  if (journal.subject === subject) return
  const offered = numberingFor(await openOf(tx, series), subject)
  if (!offered.some(({ id }) => id === journal.id))
    throw new DomainError('invalid', 'journals.wrong_subject', { subject })
}
