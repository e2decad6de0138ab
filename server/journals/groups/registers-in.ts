import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { registrationGroupPeople } from '@/db/schema'
import type { Actor } from '../../kernel/actor'

/** Whether a person may register in a journal: in one without a group every registrar, in others who is in the group (T-13.03). */
export async function registersIn(
  db: DbOrTx,
  { personId, system }: Pick<Actor, 'personId'> & Partial<Pick<Actor, 'system'>>,
): Promise<(journal: { groupId: string | null }) => boolean> {
  if (system) return () => true
  const rows = await db
    .select({ groupId: registrationGroupPeople.groupId })
    .from(registrationGroupPeople)
    .where(eq(registrationGroupPeople.personId, personId))
  const own = new Set(rows.map(({ groupId }) => groupId))
  return ({ groupId }) => groupId === null || own.has(groupId)
}
