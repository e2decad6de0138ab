import type { CommandContext } from '../../kernel/command'

/** Who asked may be of any unit, and the operator is in no room of the registry: whoever looks at requests reads them again. */
export const touchRequests = (ctx: CommandContext): void =>
  ctx.touch({ entity: 'journal-requests', version: 0, rooms: ['office'] })
