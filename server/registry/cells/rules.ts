import { type Actor, actsFor } from '../../kernel/actor'

type Lying = { unitId: string | null; processed: { personId: string | null } }

/** A cell is its unit's: anybody of the unit takes the envelopes, the addressee and who acts for them too. */
export const isTheirCell = (actor: Actor, { unitId, processed }: Lying): boolean =>
  (unitId !== null && actor.unitId === unitId) ||
  (processed.personId !== null && actsFor(actor, processed.personId) !== null)
