import { journals } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { canKeepJournals } from './policy'
import { checkSubject, checkTemplate } from './rules'
import { takeDefault } from './take-default'

/** Opens a journal; a new default takes the flag from the former one of its series (T-14.06). */
export const openNewJournal = defineCommand(journalsContract.open, {
  name: 'journals.open',
  load: async () => null,
  policy: canKeepJournals,
  async run(ctx, { isDefault, ...input }) {
    const verdict = checkTemplate(input.template)
    if (verdict !== true) throw new DomainError('invalid', verdict)
    const subject = checkSubject(input)
    if (subject !== true) throw new DomainError('invalid', subject)
    if (isDefault) await takeDefault(ctx.tx, input)
    const id = newId()
    await ctx.tx.insert(journals).values({ ...input, id, isDefault, createdAt: ctx.now })
    return { id }
  },
  audit: (input, { id }) => ({ stream: `journal:${id}`, detail: input }),
})
