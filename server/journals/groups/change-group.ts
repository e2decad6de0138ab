import { eq } from 'drizzle-orm'
import { registrationGroupPeople, registrationGroups } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../../kernel/command'
import { canChangeJournals } from '../policy'
import { touchJournals } from '../touch-journals'
import { checkName, lockGroup, refuseStale, writePeople } from './write-group'

/**
 * Changes the name and the people of a registration group; who was taken out registers in its journals no more (T-13.03).
 * Throws `journals.group_not_found`, `journals.group_changed` and what `addGroup` throws.
 */
export const changeGroup = defineCommand(journalsContract.changeGroup, {
  name: 'journals.changeGroup',
  async load(tx, { groupId }) {
    const group = await lockGroup(tx, groupId)
    const rows = await tx.select().from(registrationGroupPeople).where(eq(registrationGroupPeople.groupId, groupId))
    return { group, personIds: rows.map(({ personId }) => personId) }
  },
  policy: canChangeJournals,
  async run(ctx, { groupId, version, name, personIds }, { group }) {
    refuseStale(group, version)
    await checkName(ctx.tx, name, groupId)
    const next = version + 1
    await ctx.tx.update(registrationGroups).set({ name, version: next }).where(eq(registrationGroups.id, groupId))
    await writePeople(ctx.tx, { groupId, personIds })
    touchJournals(ctx)
    return { version: next }
  },
  audit: ({ groupId, name, personIds }, _output, { group, personIds: before }) => ({
    stream: `registration-group:${groupId}`,
    detail: { name, personIds, before: { name: group.name, personIds: before } },
  }),
})
