import { originalHandouts } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { isWorkingDay, loadCalendar } from '../../directory'
import { addTimeline, personRefs } from '../../documents'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { mayRegister } from '../policy'
import { touchRegistry } from '../touch-registry'
import { checkReceiver } from './check-receiver'
import { lockOriginal, requireOriginal } from './lock-papers'
import { handable } from './rules'

/**
 * Hands the paper original out to one person at a time. Throws `registry.no_paper_original`,
 * `registry.original_goes_to_department`, `registry.original_is_out` with who has it, `registry.receiver_may_not_see`,
 * `registry.until_past`, `registry.until_day_off`.
 */
export const handOutOriginal = defineCommand(registryContract.handOutOriginal, {
  name: 'registry.handOutOriginal',
  load: (tx, { documentId }, actor) => lockOriginal(tx, documentId, actor),
  policy: mayRegister,
  async run(ctx, { documentId, personId, until, purpose }, { document, out }) {
    await requireOriginal(ctx.tx, handable(document, out !== null), out)
    await checkReceiver(ctx, document, personId)
    if (until) await checkUntil(ctx, until)
    const id = newId()
    const row = { id, documentId, personId, until: until ?? null, purpose }
    await ctx.tx.insert(originalHandouts).values({ ...row, handedBy: ctx.actor.personId, handedAt: ctx.now })
    const name = (await personRefs(ctx.tx, [personId])).get(personId)?.name ?? ''
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: 'registry.original_handed',
      data: { name, ...(until ? { outcome: 'until', date: until } : {}) },
    })
    touchRegistry(ctx)
    return { id }
  },
  audit: ({ documentId, personId, until, purpose }, { id }) => ({
    stream: `document:${documentId}`,
    detail: { handoutId: id, personIds: [personId], note: purpose, ...(until ? { dueDate: until } : {}) },
  }),
})

async function checkUntil({ tx, today }: CommandContext, until: string): Promise<void> {
  if (until < today) throw new DomainError('invalid', 'registry.until_past')
  if (!isWorkingDay(await loadCalendar(tx), until)) throw new DomainError('invalid', 'registry.until_day_off')
}
