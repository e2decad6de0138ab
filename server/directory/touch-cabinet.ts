import type { CommandContext } from '../kernel/command'

/** What a person may see or do changed: their open screens ask again. */
export const touchCabinet = (ctx: Pick<CommandContext, 'touch'>, personId: string): void =>
  ctx.touch({ entity: `user:${personId}`, version: 0, rooms: [`user:${personId}`] })
