import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { journals } from '@/db/schema'
import { previewNumber } from '../journals'

/** The number the default journal of a flow would give next; null where the office has no such journal. */
export async function previewDefault(
  db: DbOrTx,
  flow: 'incoming' | 'outgoing' | 'internal',
  today: string,
): Promise<string | null> {
  const [journal] = await db
    .select()
    .from(journals)
    .where(and(eq(journals.flow, flow), eq(journals.isDefault, true)))
  return journal ? previewNumber(db, journal, today) : null
}
