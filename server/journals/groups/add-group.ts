import { registrationGroups } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { canChangeJournals } from '../policy'
import { touchJournals } from '../touch-journals'
import { checkName, writePeople } from './write-group'

/** Makes a registration group (T-13.01). Throws `journals.group_name_taken`, `directory.unknown_person`. */
export const addGroup = defineCommand(journalsContract.addGroup, {
  name: 'journals.addGroup',
  load: async () => null,
  policy: canChangeJournals,
  async run(ctx, { name, personIds }) {
    await checkName(ctx.tx, name)
    const id = newId()
    await ctx.tx.insert(registrationGroups).values({ id, name, createdAt: ctx.now })
    await writePeople(ctx.tx, { groupId: id, personIds })
    touchJournals(ctx)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `registration-group:${id}`, detail: { ...input } }),
})
