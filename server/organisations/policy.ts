import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'

/** Whoever registers or writes letters may add a correspondent that is not in the list yet (V-05.12). */
export const canAddOrganisation = ({ permissions }: Actor): Verdict =>
  permissions.has('registry.register') || permissions.has('documents.draft') ? true : 'organisations.may_not_add'

/** The categories of correspondents are kept by the registry, which sets the marks that follow from them (V-14.05). */
export const canSetCategory = ({ permissions }: Actor): Verdict =>
  permissions.has('registry.register') ? true : 'organisations.may_not_categorise'
