import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'
import type { Organisation } from './entries'

type Entry = Pick<Organisation, 'ownerId' | 'exchange'>

/** Shared entries are kept by the general department, which registers the letters they come from (V-05.06, V-05.08). */
const keepsShared = ({ permissions }: Actor): boolean => permissions.has('registry.register')

/** The operator of T-15 and T-19 is whoever manages the directories. */
export const mayOperate = ({ permissions }: Actor): Verdict =>
  permissions.has('directory.manage') ? true : 'organisations.not_the_operator'

/** Every person may add; what the general department adds is shared, what others add is their own (V-05.07, V-05.09). */
export const ownerOfNew = (actor: Actor): string | null => (keepsShared(actor) || actor.system ? null : actor.personId)

/** A shared entry is changed by the general department, an own one by its author; one of e-mail exchange by nobody but the operator (V-05.08, V-05.09, T-15.03). */
export const canChangeEntry = (actor: Actor, { ownerId, exchange }: Entry): Verdict => {
  if (exchange && mayOperate(actor) !== true) return 'organisations.closed_by_exchange'
  if (exchange) return true
  return canKeep(actor, { ownerId })
}

/** The same without regard to exchange: closing and merging leave the fields as they are. */
export const canKeep = (actor: Actor, { ownerId }: Pick<Organisation, 'ownerId'>): Verdict => {
  if (!ownerId) return keepsShared(actor) ? true : 'organisations.shared_read_only'
  return ownerId === actor.personId ? true : 'organisations.not_yours'
}

/** An own entry becomes shared by an act of the general department (V-05.11). */
export const canShare = (actor: Actor, { ownerId }: Pick<Organisation, 'ownerId'>): Verdict => {
  if (!keepsShared(actor)) return 'organisations.may_not_share'
  return ownerId ? true : 'organisations.shared_already'
}

/** Units and employees are added to what one may see; own ones to shared ones too, and to nobody's own but one's own. */
export const canAddBelow = (actor: Actor, parent: Organisation): Verdict => {
  if (parent.kind === 'citizen' || parent.kind === 'official') return 'organisations.nothing_below'
  return !parent.ownerId || parent.ownerId === actor.personId ? true : 'organisations.not_yours'
}

/** Two entries are merged by whoever keeps both; the general department merges an own one into a shared one too. */
export const canMerge = (
  actor: Actor,
  kept: Pick<Organisation, 'ownerId'>,
  dropped: Pick<Organisation, 'ownerId'>,
): Verdict => {
  if (kept.ownerId && kept.ownerId !== dropped.ownerId) return 'organisations.merge_into_shared'
  if (!kept.ownerId && dropped.ownerId) return keepsShared(actor) ? true : 'organisations.may_not_share'
  return canKeep(actor, kept)
}

/** The dictionary of addresses is kept by the registry, whose cards are filled from it, and by the operator (V-06.02). */
export const canKeepPlaces = (actor: Actor): Verdict =>
  keepsShared(actor) || mayOperate(actor) === true ? true : 'organisations.may_not_keep_places'

/** The categories of correspondents are kept by the registry, which sets the marks that follow from them (V-14.05). */
export const canSetCategory = ({ permissions }: Actor): Verdict =>
  permissions.has('registry.register') ? true : 'organisations.may_not_categorise'
