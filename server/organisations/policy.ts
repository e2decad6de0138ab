import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'

/** Whoever registers or writes letters may add a correspondent that is not in the list yet (V-05.12). */
export const canAddOrganisation = ({ permissions }: Actor): Verdict =>
  permissions.has('registry.register') || permissions.has('documents.draft') ? true : 'organisations.may_not_add'
