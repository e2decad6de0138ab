import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journals } from '@/db/schema'
import type { Journal } from './open-journal'

type Line = Pick<Journal, 'flow' | 'restricted'> & Partial<Pick<Journal, 'subject' | 'groupId'>>

/** Takes the flag from the default journal of a flow and group, so that another one may have it (T-14.06). */
export async function takeDefault(
  tx: Tx,
  { flow, restricted, subject = 'general', groupId = null }: Line,
): Promise<void> {
  await tx
    .update(journals)
    .set({ isDefault: false })
    .where(
      and(
        eq(journals.flow, flow),
        eq(journals.restricted, restricted),
        eq(journals.subject, subject),
        groupId ? eq(journals.groupId, groupId) : isNull(journals.groupId),
        eq(journals.isDefault, true),
      ),
    )
}
