import type { CommandContext } from '../kernel/command'

/** The nomenclature is read again by who keeps it and by the people of the unit; there is no order to compare. */
export const touchArchive = (ctx: Pick<CommandContext, 'touch'>, unitId: string): void =>
  ctx.touch({ entity: 'archive', version: 0, rooms: ['registry', `unit:${unitId}`] })
