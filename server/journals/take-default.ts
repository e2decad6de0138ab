import type { Tx } from '@/db/client'
import { journals } from '@/db/schema'
import { defaultOf, type Series } from './open-journal'

/** Takes the flag from the default journal of a series, so that another one may have it (T-14.06). */
export async function takeDefault(tx: Tx, series: Series): Promise<void> {
  await tx.update(journals).set({ isDefault: false }).where(defaultOf(series))
}
