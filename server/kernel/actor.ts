import type { Permission } from '@/lib/contracts/permissions'
import { PERMISSIONS } from '@/lib/contracts/permissions'
import { DomainError } from './errors'

export type Substitution = { personId: string; order: string }

/** Who acts: a signed-in person with the rights of this moment. */
export type Actor = {
  accountId: string
  personId: string
  /** «Соколова М. А.» */
  name: string
  unitId: string | null
  /** Own unit and those below it. */
  unitIds: string[]
  permissions: ReadonlySet<Permission>
  /** People this person replaces today, with the order that says so. */
  substitutes: Substitution[]
  /** Names a document's grants are written to: `p:` person, `u:` unit, `r:` permission. */
  principals: string[]
  ip: string | null
  /** The product itself acting by a rule (automatic transitions), not a person. */
  system: boolean
}

export type OnBehalf = { onBehalfOf: string | null; order: string | null }

/** Whether the actor may act as this person: in person, or as a substitute with both names recorded. */
export function actsFor(actor: Actor, personId: string): OnBehalf | null {
  if (actor.personId === personId) return { onBehalfOf: null, order: null }
  const substitution = actor.substitutes.find((entry) => entry.personId === personId)
  return substitution ? { onBehalfOf: personId, order: substitution.order } : null
}

/** Refuses a caller who is not signed in. */
export function requireActor(actor: Actor | null): Actor {
  if (!actor) throw new DomainError('unauthenticated', 'kernel.unauthenticated')
  return actor
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The product acting by its own rules: every permission, no person; history shows «Система». */
export function systemActor(): Actor {
  return {
    accountId: NOBODY,
    personId: NOBODY,
    name: 'Система',
    unitId: null,
    unitIds: [],
    permissions: new Set(PERMISSIONS),
    substitutes: [],
    principals: [],
    ip: null,
    system: true,
  }
}

/** The person to write into a row: null for the product itself. */
export const personOf = (actor: Actor): string | null => (actor.system ? null : actor.personId)
