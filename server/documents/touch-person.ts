import type { CommandContext } from '../kernel/command'

/**
 * The cabinet of a person changed. Changes of one cabinet come from unrelated transactions and have no common order, so
 * there is no version to compare: 0 says «fetch again, whatever you have».
 */
export function touchPerson(ctx: Pick<CommandContext, 'touch'>, personId: string): void {
  ctx.touch({ entity: `user:${personId}`, version: 0, rooms: [`user:${personId}`] })
}
