import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents } from '@/db/schema'
import type { EarlierAppeal } from '@/lib/contracts/registry-views'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import { visibleTo } from '../documents'
import type { Actor } from '../kernel/actor'
import { sameAuthor, surnameOf } from './same-author'

type Wanted = { applicant: string; except?: string }

const LOOKED_THROUGH = 500
const MOST = 5

const authorKey = sql`replace(lower(${documents.requisites} #>> '{appeal,applicant}'), 'ё', 'е')`

/** Registered appeals of the same author that this person may see, the newest first (V-19.29). */
export async function repeatsOf(db: DbOrTx, actor: Actor, { applicant, except }: Wanted): Promise<EarlierAppeal[]> {
  const surname = surnameOf(applicant)
  if (!surname) return []
  const rows = await db
    .select()
    .from(documents)
    .where(
      and(
        visibleTo(actor),
        eq(documents.kind, 'appeal'),
        isNotNull(documents.regNumber),
        except ? ne(documents.id, except) : undefined,
        sql`starts_with(${authorKey}, ${surname})`,
      ),
    )
    .orderBy(desc(documents.regDate), desc(documents.createdAt))
    .limit(LOOKED_THROUGH)
  const named = rows.flatMap((row) => {
    const { appeal } = IncomingRequisites.parse(row.requisites)
    return appeal && sameAuthor(appeal.applicant, applicant) ? [{ ...row, appeal }] : []
  })
  return named.slice(0, MOST).map(({ id, kind, title, state, regNumber, regDate, appeal }) => ({
    ...{ documentId: id, flow: 'incoming' as const, kind, title, state },
    ...{ number: regNumber ?? '', date: regDate ?? '', applicant: appeal.applicant, address: appeal.address },
  }))
}
