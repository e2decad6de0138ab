import { type Actor, actsFor, type OnBehalf } from '../kernel/actor'

/** As whom a person decides on a report: as the author first, else as the controller. */
export const acceptsFor = (
  actor: Actor,
  { authorId, controllerId }: { authorId: string; controllerId: string | null },
): OnBehalf | null => actsFor(actor, authorId) ?? (controllerId ? actsFor(actor, controllerId) : null)
