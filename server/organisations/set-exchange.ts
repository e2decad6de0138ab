import { eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { organisations } from '@/db/schema'
import { organisationsContract } from '@/lib/contracts/organisations'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { getOrganisation, lockEntry, type Organisation } from './entries'
import { mayOperate } from './policy'
import { touchOrganisations } from './touch-organisations'

/**
 * The operator sets the kind of exchange and «Используется в перенаправлении обращений», or takes them off (T-15.02,
 * T-15.05); appeals redirected before stay as they are (T-15.07). Throws `organisations.exchange_needs_email`.
 */
export const setExchange = defineCommand(organisationsContract.setExchange, {
  name: 'organisations.setExchange',
  load: (tx, { organisationId }, actor) => lockEntry(tx, actor, organisationId),
  policy: (actor) => mayOperate(actor),
  async run(ctx, { organisationId, exchange, redirects }) {
    const version = await putExchange(ctx, organisationId, { exchange, redirects })
    touchOrganisations(ctx)
    return { version }
  },
  audit: ({ organisationId, exchange, redirects }, _output, before) => ({
    stream: `organisation:${organisationId}`,
    detail: { exchange, redirects, before: { exchange: before.exchange, redirects: before.redirects } },
  }),
})

/** Exchange by e-mail needs an address to send to (T-15.04). */
export async function putExchange(
  ctx: CommandContext,
  id: string,
  set: Partial<Pick<Organisation, 'exchange' | 'redirects'>>,
): Promise<number> {
  const entry = await getOrganisation(ctx.tx, id)
  if (set.exchange && !entry.email) throw new DomainError('invalid', 'organisations.exchange_needs_email')
  const [row] = await ctx.tx
    .update(organisations)
    .set({ ...set, version: sql`${organisations.version} + 1` })
    .where(eq(organisations.id, entry.id))
    .returning({ version: organisations.version })
  return row?.version ?? entry.version
}

/** The addressee an appeal is redirected to; one without the mark is refused (T-15.07). */
export async function redirectTarget(db: DbOrTx, id: string): Promise<Organisation> {
  const entry = await getOrganisation(db, id)
  if (!entry.redirects || entry.closedAt) throw new DomainError('invalid', 'organisations.not_for_redirecting')
  return entry
}
