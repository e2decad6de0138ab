import { and, asc, eq, exists, ilike, isNull, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { accounts, people, personRoles, rolePermissions, units } from '@/db/schema'
import { directoryContract, type PersonView } from '@/lib/contracts/directory'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'

const view = {
  id: people.id,
  name: sql<string>`${people.surname} || ' ' || left(${people.firstName}, 1) || '.' || coalesce(' ' || left(${people.patronymic}, 1) || '.', '')`,
  fullName: sql<string>`${people.surname} || ' ' || ${people.firstName} || coalesce(' ' || ${people.patronymic}, '')`,
  position: people.position,
  unit: units.name,
  phone: people.phone,
  dativeName: people.dativeName,
  dativePosition: people.dativePosition,
}

/** People of the office whose surname, position or unit fits; the beginning of a surname comes first. */
export async function findPeopleBy(
  db: DbOrTx,
  { query, permission, limit }: { query: string; permission?: string; limit: number },
): Promise<PersonView[]> {
  const text = query.trim().replace(/[\\%_]/g, '\\$&')
  const holds = permission
    ? exists(
        db
          .select({ one: sql`1` })
          .from(personRoles)
          .innerJoin(rolePermissions, eq(rolePermissions.role, personRoles.role))
          .where(and(eq(personRoles.personId, people.id), eq(rolePermissions.permission, permission))),
      )
    : undefined
  return db
    .select(view)
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(
      and(
        isNull(people.leftAt),
        holds,
        text
          ? or(ilike(people.surname, `${text}%`), ilike(people.position, `%${text}%`), ilike(units.name, `%${text}%`))
          : undefined,
      ),
    )
    .orderBy(
      asc(sql`not ${people.surname} ilike ${`${text}%`}`),
      asc(sql`${people.surname} collate "ru-x-icu"`),
      asc(people.firstName),
    )
    .limit(limit)
}

/** One person, or not found. */
export async function getPerson(db: DbOrTx, id: string): Promise<PersonView> {
  const [row] = await db.select(view).from(people).leftJoin(units, eq(units.id, people.unitId)).where(eq(people.id, id))
  if (!row) throw new DomainError('not_found', 'directory.unknown_person')
  return row
}

/** Whether a person holds a permission through any role. */
export async function personMay(db: DbOrTx, personId: string, permission: string): Promise<boolean> {
  const [row] = await db
    .select({ one: sql`1` })
    .from(personRoles)
    .innerJoin(rolePermissions, eq(rolePermissions.role, personRoles.role))
    .where(and(eq(personRoles.personId, personId), eq(rolePermissions.permission, permission)))
    .limit(1)
  return Boolean(row)
}

export const findPeople = defineQuery(directoryContract.findPeople, {
  name: 'directory.findPeople',
  run: ({ db }, input) => findPeopleBy(db, input),
})

export const me = defineQuery(directoryContract.me, {
  name: 'directory.me',
  async run({ db, actor }) {
    const person = await getPerson(db, actor.personId)
    const [account] = await db.select({ login: accounts.login }).from(accounts).where(eq(accounts.id, actor.accountId))
    const substitutes = await Promise.all(
      actor.substitutes.map(async ({ personId, order }) => ({
        id: personId,
        name: (await getPerson(db, personId)).name,
        order,
      })),
    )
    return { ...person, login: account?.login ?? '', permissions: [...actor.permissions], substitutes }
  },
})

export const listUnits = defineQuery(directoryContract.units, {
  name: 'directory.units',
  async run({ db }) {
    const rows = await db
      .select({ id: units.id, parentId: units.parentId, name: units.name, head: view.name })
      .from(units)
      .leftJoin(people, eq(people.id, units.headId))
      .where(isNull(units.closedAt))
      .orderBy(asc(units.position))
    return rows
  },
})

export const listAccounts = defineQuery(directoryContract.accounts, {
  name: 'directory.accounts',
  async run({ db, actor }) {
    if (!actor.permissions.has('directory.manage')) throw new DomainError('forbidden', 'directory.may_not_manage')
    const rows = await db
      .select({ account: accounts, name: view.name, position: people.position, unit: units.name })
      .from(accounts)
      .innerJoin(people, eq(people.id, accounts.personId))
      .leftJoin(units, eq(units.id, people.unitId))
      .orderBy(asc(sql`${people.surname} collate "ru-x-icu"`))
    const roles = await db.select().from(personRoles)
    return rows.map(({ account, ...rest }) => ({
      ...rest,
      id: account.id,
      personId: account.personId,
      login: account.login,
      roles: roles.filter((role) => role.personId === account.personId).map((role) => role.role),
      disabled: account.disabledAt !== null,
      lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
    }))
  },
})
