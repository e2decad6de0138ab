import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisationRequests } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { personOf } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { putListRight } from './lists/rights'
import { mayOperate } from './policy'
import { putExchange } from './set-exchange'
import { touchOrganisations } from './touch-organisations'

type Request = typeof organisationRequests.$inferSelect

/**
 * The operator carries a request out or declines it with a reason (T-15.02, T-15.06, T-19.02). A change of a card is made
 * by the operator's own hand before the request is marked done. Throws `organisations.decided_already`,
 * `organisations.decline_needs_reason`, `organisations.exchange_needs_email`.
 */
export const decideRequest = defineCommand(organisationsContract.decide, {
  name: 'organisations.decide',
  load: lockRequest,
  policy: (actor) => mayOperate(actor),
  async run(ctx, { requestId, outcome, answer }, request) {
    if (request.outcome) throw new DomainError('conflict', 'organisations.decided_already')
    if (outcome === 'declined' && !answer) throw new DomainError('invalid', 'organisations.decline_needs_reason')
    if (outcome === 'done') await carryOut(ctx, request)
    await ctx.tx
      .update(organisationRequests)
      .set({ outcome, answer, decidedBy: personOf(ctx.actor), decidedAt: ctx.now })
      .where(eq(organisationRequests.id, requestId))
    touchOrganisations(ctx)
    return { outcome }
  },
  audit: ({ requestId, outcome, answer }, _output, { organisationId, listId, kind }) => ({
    stream: listId ? `mailingList:${listId}` : `organisation:${organisationId}`,
    detail: { requestId, kind, outcome, answer },
  }),
})

async function lockRequest(tx: Tx, { requestId }: { requestId: string }): Promise<Request> {
  const [row] = await tx.select().from(organisationRequests).where(eq(organisationRequests.id, requestId)).for('update')
  if (!row) throw new DomainError('not_found', 'organisations.request_not_found')
  return row
}

async function carryOut(ctx: CommandContext, { kind, organisationId, listId, personId, access }: Request) {
  if (kind === 'list_right' && listId && personId && access) await putListRight(ctx, { listId, personId, access })
  if (kind === 'email' && organisationId) await putExchange(ctx, organisationId, { exchange: 'email' })
  if (kind === 'redirect' && organisationId) await putExchange(ctx, organisationId, { redirects: true })
}
