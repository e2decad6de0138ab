import type { CommandContext } from '../kernel/command'

/** Screens of the registry read the journals and who may register in them again. */
export const touchJournals = (ctx: CommandContext): void =>
  ctx.touch({ entity: 'registry', version: 0, rooms: ['registry'] })
