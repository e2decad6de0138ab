import { touchPerson } from '../../documents'
import type { CommandContext } from '../../kernel/command'

type Concerned = { unitId: string; signerId: string | null }

/** Tells a unit's people, and who signs for it, that its mail changed; there is no order to compare. */
export function touchUnit(ctx: Pick<CommandContext, 'touch'>, { unitId, signerId }: Concerned): void {
  ctx.touch({ entity: `unit:${unitId}`, version: 0, rooms: [`unit:${unitId}`] })
  if (signerId) touchPerson(ctx, signerId)
}
