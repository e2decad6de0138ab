import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journals } from '@/db/schema'
import type { Series } from './next-number'

/** Takes the flag from the default journal of a series, so that another one may have it (T-14.06). */
export async function takeDefault(tx: Tx, { flow, restricted }: Series): Promise<void> {
  await tx
    .update(journals)
    .set({ isDefault: false })
    .where(and(eq(journals.flow, flow), eq(journals.restricted, restricted), eq(journals.isDefault, true)))
}
