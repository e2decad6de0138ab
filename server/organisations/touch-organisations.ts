import type { CommandContext } from '../kernel/command'

/** Tells the registrars' screens that the addressees changed; there is no order to compare, so they are fetched again. */
export const touchOrganisations = (ctx: Pick<CommandContext, 'touch'>): void =>
  ctx.touch({ entity: 'organisations', version: 0, rooms: ['registry'] })
