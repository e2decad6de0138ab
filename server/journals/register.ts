import { and, desc, eq, gte, lte, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, issuedNumbers, journals, organisations } from '@/db/schema'
import type { RegisterRow } from '@/lib/contracts/journals'
import { Appeal } from '@/lib/contracts/requisites'
import { visibleTo } from '../documents'
import type { Actor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'

type Period = { journalId: string; from?: string; until?: string; only?: readonly string[] }

const MOST = 1000

/**
 * What a journal registered in a period, newest first: every number is listed, its document only to who may see it, so
 * that a register has no holes and tells nobody a foreign title.
 */
export async function registerOf(
  db: DbOrTx,
  actor: Actor,
  { journalId, from, until, only, most = MOST }: Period & { most?: number },
): Promise<{ rows: RegisterRow[]; total: number }> {
  const where = and(
    eq(issuedNumbers.journalId, journalId),
    from ? gte(issuedNumbers.issuedOn, from) : undefined,
    until ? lte(issuedNumbers.issuedOn, until) : undefined,
    only ? sql`${issuedNumbers.documentId} = any(${sql.param([...only])}::uuid[])` : undefined,
  )
  const total = await db.$count(issuedNumbers, where)
  const found = await db
    .select({
      number: issuedNumbers.number,
      date: issuedNumbers.issuedOn,
      document: documents,
      correspondent: organisations.name,
      seen: sql<boolean>`${visibleTo(actor)}`,
    })
    .from(issuedNumbers)
    .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
    .leftJoin(organisations, eq(organisations.id, documents.correspondentId))
    .where(where)
    .orderBy(desc(issuedNumbers.issuedOn), desc(issuedNumbers.sequence))
    .limit(most)
  const rows = found.map(({ number, date, document, correspondent, seen }) => ({
    documentId: document.id,
    number,
    date,
    title: seen ? document.title : null,
    access: document.access,
    correspondent: seen ? correspondent : null,
    applicant: seen ? applicantOf(document.requisites) : null,
    theirNumber: seen ? document.theirNumber : null,
    theirDate: seen ? document.theirDate : null,
    state: seen ? document.state : null,
  }))
  return { rows, total }
}

/** The author of an appeal is told with its document and never without it (V-19.27). */
const applicantOf = ({ appeal }: Record<string, unknown>): string | null =>
  Appeal.nullish().catch(null).parse(appeal)?.applicant || null

/** A journal, or not found. */
export async function getJournal(db: DbOrTx, journalId: string): Promise<typeof journals.$inferSelect> {
  const [journal] = await db.select().from(journals).where(eq(journals.id, journalId))
  if (!journal) throw new DomainError('not_found', 'journals.not_found')
  return journal
}
