import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents, issuedNumbers, journals } from '@/db/schema'
import { visibleTo } from '../documents'
import type { Actor } from '../kernel/actor'
import { normaliseNumber } from './rules'

export type Issued = {
  documentId: string
  kind: string
  flow: 'incoming' | 'outgoing' | 'internal'
  title: string
  number: string
  date: string
}

const MOST = 8

/**
 * Registered documents this person may see, by the number in any writing: whole, its beginning, or only the running
 * number; of one day where it is known. An exact one comes first, then the newest.
 */
export async function documentsByNumber(
  db: DbOrTx,
  actor: Actor,
  { number, on }: { number: string; on?: string | null },
): Promise<Issued[]> {
  const key = normaliseNumber(number)
  if (!key) return []
  const running = /^\d{1,9}$/.test(key) ? eq(issuedNumbers.sequence, Number(key)) : undefined
  const rows = await db
    .select({ document: documents, flow: journals.flow, number: issuedNumbers.number, date: issuedNumbers.issuedOn })
    .from(issuedNumbers)
    .innerJoin(journals, eq(journals.id, issuedNumbers.journalId))
    .innerJoin(documents, eq(documents.id, issuedNumbers.documentId))
    .where(
      and(
        visibleTo(actor),
        isNotNull(documents.regNumber),
        on ? eq(issuedNumbers.issuedOn, on) : undefined,
        or(sql`starts_with(${issuedNumbers.numberKey}, ${key})`, running),
      ),
    )
    .orderBy(desc(sql`${issuedNumbers.numberKey} = ${key}`), desc(issuedNumbers.issuedOn), desc(issuedNumbers.sequence))
    .limit(MOST)
  return rows.map(({ document, ...issued }) => ({
    ...issued,
    documentId: document.id,
    kind: document.kind,
    title: document.title,
  }))
}
