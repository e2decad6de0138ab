import { asc, eq, sql } from 'drizzle-orm'
import { accounts, people, personRoles, rolePermissions, roles, units } from '@/db/schema'
import { directoryContract } from '@/lib/contracts/directory'
import { DomainError } from '../kernel/errors'
import { defineQuery, type QueryContext } from '../kernel/query'
import { mayManage } from './policy'
import { personColumns } from './queries'

function requireManager({ actor }: QueryContext): void {
  if (mayManage(actor) !== true) throw new DomainError('forbidden', 'directory.may_not_manage')
}

/** Every account with its owner and roles, for those who manage the directory. */
export const listAccounts = defineQuery(directoryContract.accounts, {
  name: 'directory.accounts',
  async run(ctx) {
    requireManager(ctx)
    const rows = await ctx.db
      .select({ account: accounts, name: personColumns.name, position: people.position, unit: units.name })
      .from(accounts)
      .innerJoin(people, eq(people.id, accounts.personId))
      .leftJoin(units, eq(units.id, people.unitId))
      .orderBy(asc(sql`${people.surname} collate "ru-x-icu"`), asc(people.firstName))
    const held = await ctx.db.select().from(personRoles)
    return rows.map(({ account, ...rest }) => ({
      ...rest,
      id: account.id,
      personId: account.personId,
      login: account.login,
      roles: held.filter((role) => role.personId === account.personId).map((role) => role.role),
      disabled: account.disabledAt !== null,
      lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
    }))
  },
})

/** Roles as data, with what each allows. */
export const listRoles = defineQuery(directoryContract.roles, {
  name: 'directory.roles',
  async run(ctx) {
    requireManager(ctx)
    const known = await ctx.db.select().from(roles).orderBy(asc(roles.position))
    const allowed = await ctx.db.select().from(rolePermissions)
    return known.map(({ key, name }) => ({
      key,
      name,
      permissions: allowed.filter((row) => row.role === key).map((row) => row.permission),
    }))
  },
})
