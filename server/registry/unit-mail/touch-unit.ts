import { touchPerson } from '../../documents'
import type { CommandContext } from '../../kernel/command'

type Concerned = { unitId: string; personId: string | null }

/**
 * Tells a unit's people, and the one whom it concerns in person, that its mail has changed: its registers and who signs them
 * its cell and the addressee. There is no order to compare.
 */
export function touchUnit(ctx: Pick<CommandContext, 'touch'>, { unitId, personId }: Concerned): void {
  ctx.touch({ entity: `unit:${unitId}`, version: 0, rooms: [`unit:${unitId}`] })
  if (personId) touchPerson(ctx, personId)
}
