import { desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { scanPages, scanParts, scanStreams } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import type { StreamRow } from '@/lib/contracts/stream-scan'
import { personRefs } from '../../documents'
import { defineQuery } from '../../kernel/query'

const MOST = 100

/** Stacks from the scanner, the newest first, and how far each is: all registrars finish what one of them scanned (V-23.05). */
export const listStreams = defineQuery(registryContract.streams, {
  name: 'registry.streams',
  run: async ({ db, actor }) => (actor.permissions.has('registry.register') ? streamRows(db) : []),
})

/** Rows of the list, all or those asked for. */
export async function streamRows(db: DbOrTx, where?: SQL): Promise<StreamRow[]> {
  const rows = await db.select().from(scanStreams).where(where).orderBy(desc(scanStreams.createdAt)).limit(MOST)
  if (!rows.length) return []
  const ids = rows.map(({ id }) => id)
  const [read, parts, people] = await Promise.all([
    db
      .select({
        id: scanPages.streamId,
        pages: sql<number>`count(*)::int`,
        pagesRead: sql<number>`count(*) filter (where ${scanPages.reading} <> 'awaited')::int`,
      })
      .from(scanPages)
      .where(inArray(scanPages.streamId, ids))
      .groupBy(scanPages.streamId),
    db
      .select({
        id: scanParts.streamId,
        attached: sql<number>`count(*) filter (where ${scanParts.state} = 'attached')::int`,
        looseParts: sql<number>`count(*) filter (where ${scanParts.state} = 'loose')::int`,
      })
      .from(scanParts)
      .where(inArray(scanParts.streamId, ids))
      .groupBy(scanParts.streamId),
    personRefs(
      db,
      rows.map(({ scannedBy }) => scannedBy),
    ),
  ])
  const [pagesOf, partsOf] = [new Map(read.map((one) => [one.id, one])), new Map(parts.map((one) => [one.id, one]))]
  return rows.map(({ id, name, state, createdAt, scannedBy }) => ({
    ...{ pages: 0, pagesRead: 0, ...pagesOf.get(id) },
    ...{ attached: 0, looseParts: 0, ...partsOf.get(id) },
    ...{ id, name, state, scannedAt: createdAt.toISOString(), scannedBy: people.get(scannedBy)?.name ?? null },
  }))
}

/** Narrows the list to one stack. */
export const oneStream = (streamId: string): SQL => eq(scanStreams.id, streamId)
