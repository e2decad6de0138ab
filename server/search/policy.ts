import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'

/** Building the index anew loads the whole office: only its administrator may. */
export const canReindex = (actor: Actor): Verdict =>
  actor.permissions.has('admin.manage') ? true : 'search.may_not_reindex'

/** The dictionary changes what everybody finds: only the administrator keeps it. */
export const canKeepDictionary = (actor: Actor): Verdict =>
  actor.permissions.has('admin.manage') ? true : 'search.may_not_keep_dictionary'
