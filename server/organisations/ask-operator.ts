import { and, eq, isNull } from 'drizzle-orm'
import { organisationRequests } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { lockEntry } from './entries'
import { canKeep, mayOperate } from './policy'
import { touchOrganisations } from './touch-organisations'

/**
 * A request to the operator about an addressee one keeps: exchange by e-mail, use in redirecting appeals, or a change of
 * a card closed by exchange (T-15.02, T-15.04, T-15.06). Throws `organisations.exchange_needs_email`,
 * `organisations.set_already`, `organisations.say_what_to_change`, `organisations.asked_already`.
 */
export const askOperator = defineCommand(organisationsContract.request, {
  name: 'organisations.request',
  load: (tx, { organisationId }, actor) => lockEntry(tx, actor, organisationId),
  policy: (actor, entry) => (mayOperate(actor) === true ? true : canKeep(actor, entry)),
  async run(ctx, { organisationId, kind, note }, { email, exchange, redirects }) {
    if (kind === 'email' && !email) throw new DomainError('invalid', 'organisations.exchange_needs_email')
    if ((kind === 'email' && exchange) || (kind === 'redirect' && redirects))
      throw new DomainError('conflict', 'organisations.set_already')
    if (kind === 'change' && !note) throw new DomainError('invalid', 'organisations.say_what_to_change')
    const same = and(eq(organisationRequests.organisationId, organisationId), eq(organisationRequests.kind, kind))
    const [open] = await ctx.tx
      .select({ id: organisationRequests.id })
      .from(organisationRequests)
      .where(and(same, isNull(organisationRequests.outcome)))
    if (open) throw new DomainError('conflict', 'organisations.asked_already')
    const id = newId()
    const asked = { id, kind, organisationId, note }
    await ctx.tx.insert(organisationRequests).values({ ...asked, requestedBy: ctx.actor.personId, createdAt: ctx.now })
    touchOrganisations(ctx)
    return { id }
  },
  audit: ({ organisationId, kind, note }) => ({ stream: `organisation:${organisationId}`, detail: { kind, note } }),
})
