import { desc, eq, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { people, substitutions } from '@/db/schema'
import { directoryContract, type SubstitutionView } from '@/lib/contracts/directory'
import { nameInList } from '@/lib/text/names'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { mayManage } from './policy'

const absent = alias(people, 'absent')
const substitute = alias(people, 'substitute')

/** Who acts for whom: one's own, or everybody's for those who manage the directory. */
export const listSubstitutions = defineQuery(directoryContract.substitutions, {
  name: 'directory.substitutions',
  async run({ db, actor, today }, { all }) {
    if (all && mayManage(actor) !== true) throw new DomainError('forbidden', 'directory.may_not_manage')
    const own = or(eq(substitutions.absentId, actor.personId), eq(substitutions.substituteId, actor.personId))
    const rows = await db
      .select({ row: substitutions, absent, substitute })
      .from(substitutions)
      .innerJoin(absent, eq(absent.id, substitutions.absentId))
      .innerJoin(substitute, eq(substitute.id, substitutions.substituteId))
      .where(all ? undefined : own)
      .orderBy(desc(substitutions.until), desc(substitutions.createdAt))
      .limit(500)
    return rows.map((found) => ({
      ...found.row,
      absent: nameInList(found.absent),
      substitute: nameInList(found.substitute),
      state: stateOf(found.row, today),
    }))
  },
})

function stateOf(
  { from, until, endedAt }: { from: string; until: string; endedAt: Date | null },
  today: string,
): SubstitutionView['state'] {
  if (endedAt || until < today) return 'over'
  return from > today ? 'planned' : 'active'
}
