import type { CommandContext } from '../kernel/command'

/** Tells every registrar's screen that the queue changed; there is no order to compare, so it is fetched again. */
export const touchRegistry = (ctx: Pick<CommandContext, 'touch'>): void =>
  ctx.touch({ entity: 'registry', version: 0, rooms: ['registry'] })
