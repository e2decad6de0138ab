import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'

/** Opening and closing journals and setting their next number is the registry's work (T-14.01, T-14.03). */
export const canKeepJournals = (actor: Actor): Verdict =>
  actor.permissions.has('registry.journals') ? true : 'journals.may_not_keep'

/** How a journal numbers is changed by the operator only; those who register read it (T-14.02, T-14.05). */
export const canChangeJournals = (actor: Actor): Verdict =>
  actor.permissions.has('admin.manage') ? true : 'journals.may_not_change'

/** Who registers where is seen by the registry and the operator, and set by the operator (T-12.01, T-13.01, T-14.05). */
export const canSeeSettings = (actor: Actor): Verdict =>
  actor.permissions.has('admin.manage') || actor.permissions.has('registry.register')
    ? true
    : 'journals.may_not_see_settings'

/** A journal, a group or a setting is asked for by a clerk, or by who gives instructions for a head: the assistant (T-12.02, T-13.02, T-14.03). */
export const mayAskOperator = (actor: Actor): Verdict =>
  actor.permissions.has('registry.register') || actor.permissions.has('instructions.give')
    ? true
    : 'journals.may_not_ask'
