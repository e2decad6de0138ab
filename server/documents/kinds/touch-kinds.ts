import type { CommandContext } from '../../kernel/command'

/** Desks of the registry read the card and what may be received anew; there is no order to compare (C-09.07, C-09.08). */
export const touchKinds = (ctx: Pick<CommandContext, 'touch'>): void =>
  ctx.touch({ entity: 'kinds', version: 0, rooms: ['registry'] })
