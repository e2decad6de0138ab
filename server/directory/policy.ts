import type { Actor } from '../kernel/actor'
import type { Verdict } from '../kernel/policy'

/** People, accounts, roles and substitutions are kept by those who manage the directory. */
export const mayManage = (actor: Actor): Verdict =>
  actor.permissions.has('directory.manage') ? true : 'directory.may_not_manage'

/** Nobody can lock themselves out. */
export const canDisable = (actor: Actor, account: { id: string }, { disabled }: { disabled: boolean }): Verdict =>
  disabled && account.id === actor.accountId ? 'directory.own_account' : mayManage(actor)

/** One appoints a substitute for oneself; for others, whoever manages the directory does. */
export const canSubstitute = (actor: Actor, absentId: string): Verdict =>
  actor.personId === absentId ? true : mayManage(actor)
