import type { Actor } from '../kernel/actor'
import { allOf, type Verdict } from '../kernel/policy'

/**
 * The nomenclature of all units is kept by the office-work department, which keeps the journals too, and by the archive
 * (R-35.09, R-35.11).
 */
export const mayKeep = (actor: Actor): Verdict =>
  actor.permissions.has('archive.manage') || actor.permissions.has('registry.journals') ? true : 'archive.may_not_keep'

/** A unit's nomenclature is seen by its people, and all of them by who keeps them. */
export const canSee = (actor: Actor, { unitId, own }: { unitId: string; own: string | null }): Verdict =>
  mayKeep(actor) === true || unitId === own ? true : 'archive.another_unit'

type Filer = { concerned: boolean }

/** A document is filed by its executor, the head of their unit, its addressee, or the office-work department (R-36.04, V-14.08). */
export const mayFile = (actor: Actor, { concerned }: Filer): Verdict =>
  concerned || mayKeep(actor) === true ? true : 'archive.not_executor'

type Chosen = Filer & { unitId: string; own: readonly string[] }

/**
 * The case is one of the filer's own unit. The office-work department puts the mark for those who do not do it
 * themselves (V-14.08), so it may choose a case of any unit.
 */
export const canFileInto = (actor: Actor, { unitId, own, ...filer }: Chosen): Verdict =>
  allOf(mayFile(actor, filer), mayKeep(actor) === true || own.includes(unitId) ? true : 'archive.another_unit')

/** What was filed by mistake is taken out by the office-work department. */
export const mayTakeOut = (actor: Actor): Verdict => (mayKeep(actor) === true ? true : 'archive.may_not_take_out')
