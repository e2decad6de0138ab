import { and, desc, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents } from '@/db/schema'
import type { Duplicate } from '@/lib/contracts/registry-views'
import { receivedKinds, visibleTo } from '../documents'
import { documentsWithSameScan } from '../files'
import { normaliseNumber } from '../journals'
import type { Actor } from '../kernel/actor'

type Wanted = {
  correspondentId?: string | null
  theirNumber?: string | null
  theirDate?: string | null
  except?: string
}

const LOOKED_THROUGH = 500
const MOST = 5

/**
 * Letters that may be the same one: of one correspondent with the same number and date, without a number of the same
 * date, or with the very same scan. Refused ones do not count. They warn and never block.
 */
export async function duplicatesOf(db: DbOrTx, actor: Actor, wanted: Wanted): Promise<Duplicate[]> {
  const { correspondentId, theirNumber, theirDate, except } = wanted
  const twins = except ? await documentsWithSameScan(db, except) : []
  const byCard =
    correspondentId && (theirNumber || theirDate)
      ? and(
          eq(documents.correspondentId, correspondentId),
          theirNumber ? isNotNull(documents.theirNumber) : isNull(documents.theirNumber),
          theirDate ? eq(documents.theirDate, theirDate) : undefined,
        )
      : undefined
  const byScan = twins.length ? inArray(documents.id, twins) : undefined
  if (!byCard && !byScan) return []
  const kinds = (await receivedKinds(db)).map(({ key }) => key)
  const rows = await db
    .select()
    .from(documents)
    .where(
      and(
        visibleTo(actor),
        inArray(documents.kind, kinds),
        ne(documents.state, 'refused'),
        except ? ne(documents.id, except) : undefined,
        or(byCard, byScan),
      ),
    )
    .orderBy(desc(documents.createdAt))
    .limit(LOOKED_THROUGH)
  const key = theirNumber ? normaliseNumber(theirNumber) : ''
  const sameScan = new Set(twins)
  return rows
    .filter((row) => sameScan.has(row.id) || normaliseNumber(row.theirNumber ?? '') === key)
    .slice(0, MOST)
    .map((row) => ({
      documentId: row.id,
      title: row.title,
      number: row.regNumber,
      date: row.regDate,
      theirNumber: row.theirNumber,
      theirDate: row.theirDate,
      by: sameScan.has(row.id) ? ('scan' as const) : key ? ('number' as const) : ('date' as const),
    }))
}
