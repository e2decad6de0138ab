import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, issuedNumbers } from '@/db/schema'
import type { Within } from '@/lib/contracts/journals-appeals'
import { AddressLevels, LEVELS } from '@/lib/countries/levels'
import { visibleTo } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { nameWords } from '../../organisations'
import { getJournal } from '../register'

export type Asked = Within & { journalId: string; from?: string; until?: string }
type PlacedAppeal = { documentId: string; levels: AddressLevels }

/**
 * Appeals of a journal and a period with their addresses by levels, as far as the reader may see them: the address is one of the
 * author's data (V-19.27). One in a single line has no levels. Throws `journals.not_of_appeals`.
 */
export async function placesOfAppeals(
  db: DbOrTx,
  actor: Actor,
  { journalId, from, until }: Asked,
): Promise<{ appeals: PlacedAppeal[]; closed: number }> {
  const { subject } = await getJournal(db, journalId)
  if (subject !== 'appeal' && subject !== 'oral_appeal') throw new DomainError('invalid', 'journals.not_of_appeals')
  const rows = await db
    .select({
      documentId: issuedNumbers.documentId,
      levels: sql<unknown>`${documents.requisites} #> '{appeal,levels}'`,
      seen: sql<boolean>`${visibleTo(actor)}`,
    })
    .from(issuedNumbers)
    .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
    .where(
      and(
        eq(issuedNumbers.journalId, journalId),
        from ? gte(issuedNumbers.issuedOn, from) : undefined,
        until ? lte(issuedNumbers.issuedOn, until) : undefined,
      ),
    )
    .orderBy(asc(issuedNumbers.issuedOn), asc(issuedNumbers.sequence))
  const appeals = rows
    .filter(({ seen }) => seen)
    .map(({ documentId, levels }) => ({ documentId, levels: AddressLevels.catch({}).parse(levels ?? {}) }))
  return { appeals, closed: rows.length - appeals.length }
}

/** Whether an address stands in a place: every level that is asked for is the same, as places are compared by name (V-06.03). */
export const standsIn = (levels: AddressLevels, within: Within): boolean =>
  LEVELS.every((level) => {
    const asked = nameWords(within[level] ?? '')
    return !asked || nameWords(levels[level] ?? '') === asked
  })
