import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { journals, registrationGroups } from '@/db/schema'
import { numberingFor } from '@/lib/journals/subject'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'
import { registersIn } from './groups/registers-in'
import { settingsOf } from './settings/settings-of'

export type Journal = typeof journals.$inferSelect

/** Documents numbered in one line; what is not a received appeal or act is general (T-14.02). */
export type Series = {
  flow: Journal['flow']
  restricted: boolean
  subject?: Journal['subject']
  /** Whose documents of which kind: a registration setting may name their journal (T-12.03). */
  kind: string
  unitId: string | null
}

/**
 * A journal that is open for numbers of this series to this person: the named one, or the usual. Documents for official use and
 * open ones never meet in one series. Appeals and acts go into journals of their own where the office has
 * them; an oral appeal goes into no other (T-14.08). What a setting leads to one journal goes into no other (T-12.03), and a
 * journal of a group numbers for its people only (T-13.03). Throws `journals.no_oral`, `journals.wrong_subject`,
 * `journals.set_elsewhere`, `journals.not_in_group`, `journals.no_journal_of_yours` and what is wrong otherwise.
 */
export async function openJournal(
  tx: Tx,
  { actor, series, journalId }: { actor: Actor; series: Series; journalId?: string | null },
): Promise<Journal> {
  const set = await setJournal(tx, series)
  if (set && journalId && journalId !== set.id)
    throw new DomainError('invalid', 'journals.set_elsewhere', { journal: set.name })
  const chosen = set ?? (journalId ? await named(tx, journalId) : await usual(tx, actor, series))
  const journal = chosen && (await held(tx, chosen))
  if (!journal) throw await missing(tx, series)
  if (journal.closedAt) throw new DomainError('conflict', 'journals.closed')
  if (journal.flow !== series.flow) throw new DomainError('invalid', 'journals.wrong_flow')
  if (journal.restricted !== series.restricted) throw new DomainError('invalid', 'journals.wrong_access')
  if (!set) await requireSubject(tx, series, journal)
  await requireMember(tx, actor, journal)
  return journal
}

/** The journal a document goes into when none is named, of those this person registers in; null where there is none (T-14.06). */
export async function usualJournal(db: DbOrTx, actor: Actor, series: Series): Promise<Journal | null> {
  const set = await setJournal(db, series)
  if (!set) return (await usual(db, actor, series)) ?? null
  return !set.closedAt && (await registersIn(db, actor))(set) ? set : null
}

async function named(db: DbOrTx, journalId: string): Promise<Journal | undefined> {
  const [journal] = await db.select().from(journals).where(eq(journals.id, journalId))
  return journal
}

/** As it is now, and held until the number is given: the operator neither closes it nor gives it another flow meanwhile. */
async function held(tx: Tx, { id }: Journal): Promise<Journal | undefined> {
  const [journal] = await tx.select().from(journals).where(eq(journals.id, id)).for('key share')
  return journal
}

/** Settings lead no oral appeal anywhere: it has journals of its own. */
async function setJournal(db: DbOrTx, { kind, unitId, restricted, subject }: Series): Promise<Journal | undefined> {
  if (subject === 'oral_appeal') return undefined
  const set = (await settingsOf(db, unitId)).find((one) => one.kind === kind && one.restricted === restricted)
  return set && named(db, set.journalId)
}

/** Open journals of the flow and the access, the default of each subject first, that of a group before the common one. */
const openOf = (db: DbOrTx, { flow, restricted }: Pick<Series, 'flow' | 'restricted'>): Promise<Journal[]> =>
  db
    .select()
    .from(journals)
    .where(and(eq(journals.flow, flow), eq(journals.restricted, restricted), isNull(journals.closedAt)))
    .orderBy(desc(journals.isDefault), sql`${journals.groupId} is null`, asc(journals.name), asc(journals.id))

async function usual(db: DbOrTx, actor: Actor, series: Series): Promise<Journal | undefined> {
  const { subject = 'general' } = series
  const mine = await registersIn(db, actor)
  const [first] = numberingFor((await openOf(db, series)).filter(mine), subject)
  return first && (first.subject !== 'general' || first.isDefault) ? first : undefined
}

/** Why there is no journal: the office has none, or only others register in it. */
async function missing(tx: Tx, { subject = 'general', ...series }: Series): Promise<DomainError> {
  const [others] = numberingFor(await openOf(tx, series), subject)
  if (others?.groupId) return new DomainError('forbidden', 'journals.no_journal_of_yours')
  if (subject === 'oral_appeal') return new DomainError('invalid', 'journals.no_oral')
  return new DomainError('not_found', series.restricted ? 'journals.no_restricted' : 'journals.not_found')
}

async function requireSubject(tx: Tx, series: Series, journal: Journal): Promise<void> {
  const { subject = 'general' } = series
  if (journal.subject === subject) return
  const offered = numberingFor(await openOf(tx, series), subject)
  if (!offered.some(({ id }) => id === journal.id))
    throw new DomainError('invalid', 'journals.wrong_subject', { subject })
}

async function requireMember(tx: Tx, actor: Actor, journal: Journal): Promise<void> {
  if (!journal.groupId || (await registersIn(tx, actor))(journal)) return
  const [group] = await tx.select().from(registrationGroups).where(eq(registrationGroups.id, journal.groupId))
  throw new DomainError('forbidden', 'journals.not_in_group', { journal: journal.name, group: group?.name })
}
