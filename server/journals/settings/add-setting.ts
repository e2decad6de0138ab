import { registrationSettings } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { canChangeJournals } from '../policy'
import { touchJournals } from '../touch-journals'
import { checkSetting } from './write-setting'

/** Ties documents of a kind, of one unit or of the whole office, to a journal (T-12.03). Throws what `checkSetting` throws. */
export const addSetting = defineCommand(journalsContract.addSetting, {
  name: 'journals.addSetting',
  load: async () => null,
  policy: canChangeJournals,
  async run(ctx, input) {
    await checkSetting(ctx.tx, input)
    const id = newId()
    await ctx.tx.insert(registrationSettings).values({ ...input, id, createdAt: ctx.now })
    touchJournals(ctx)
    return { id }
  },
  audit: (input, { id }) => ({ stream: `registration-setting:${id}`, detail: { ...input } }),
})
