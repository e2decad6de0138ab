import { type AnyColumn, and, asc, eq, exists, inArray, isNull, like, or, type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { accounts, people, personRoles, rolePermissions, units } from '@/db/schema'
import { directoryContract, type PersonView } from '@/lib/contracts/directory'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { nameInCase } from './name-in-case'

/** How a person is shown everywhere: «Фамилия И. О.», post, unit, where to find them. */
export const personColumns = {
  id: people.id,
  name: sql<string>`${people.surname} || ' ' || left(${people.firstName}, 1) || '.' || coalesce(' ' || left(${people.patronymic}, 1) || '.', '')`,
  fullName: sql<string>`${people.surname} || ' ' || ${people.firstName} || coalesce(' ' || ${people.patronymic}, '')`,
  surname: people.surname,
  firstName: people.firstName,
  patronymic: people.patronymic,
  gender: people.gender,
  position: people.position,
  unitId: people.unitId,
  unit: units.name,
  phone: people.phone,
  email: people.email,
  room: people.room,
  dativeName: people.dativeName,
  dativePosition: people.dativePosition,
}

type Search = { query: string; permission?: string; unitId?: string; limit: number }

/** «Ё» is found by «е» and the reverse, and «Фамилия И.О.» as it is typed: without dots, one space. */
export const plain = (text: SQL | AnyColumn): SQL => sql`translate(lower(${text}), 'ё', 'е')`
export const asTyped = (query: string): string =>
  query
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[.\s]+/g, ' ')
    .trim()
    .replace(/[\\%_]/g, '\\$&')

/** People of the office whose name, position or unit fits, each by the beginning of a word; those named so come first. */
export async function findPeopleBy(db: DbOrTx, { query, permission, unitId, limit }: Search): Promise<PersonView[]> {
  const text = asTyped(query)
  const full = plain(sql`concat_ws(' ', ${people.surname}, ${people.firstName}, ${people.patronymic})`)
  const short = plain(
    sql`concat_ws(' ', ${people.surname}, left(${people.firstName}, 1), left(${people.patronymic}, 1))`,
  )
  const named = or(like(full, `${text}%`), like(short, `${text}%`)) as SQL
  const placed = [people.position, units.name].flatMap((column) => [
    like(plain(column), `${text}%`),
    like(plain(column), `% ${text}%`),
  ])
  return db
    .select(personColumns)
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(
      and(
        isNull(people.leftAt),
        permission ? holds(db, permission) : undefined,
        unitId ? inArray(people.unitId, below(unitId)) : undefined,
        text ? or(named, ...placed) : undefined,
      ),
    )
    .orderBy(asc(sql`not (${named})`), asc(sql`${people.surname} collate "ru-x-icu"`), asc(people.firstName))
    .limit(limit)
}

const holds = (db: DbOrTx, permission: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(personRoles)
      .innerJoin(rolePermissions, eq(rolePermissions.role, personRoles.role))
      .where(and(eq(personRoles.personId, people.id), eq(rolePermissions.permission, permission))),
  )

/** A unit and every unit below it. */
export const below = (unitId: string) => sql`(with recursive below as (
  select id from units where id = ${unitId} union select u.id from units u join below b on u.parent_id = b.id
) select id from below)`

/** One person, or not found. */
export async function getPerson(db: DbOrTx, id: string): Promise<PersonView> {
  const [row] = await db
    .select(personColumns)
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(people.id, id))
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
      actor.substitutes.map(async ({ personId: id, order }) => {
        const absent = await getPerson(db, id)
        return { id, name: absent.name, accusative: nameInCase(absent, 'accusative'), order }
      }),
    )
    return { ...person, login: account?.login ?? '', permissions: [...actor.permissions], substitutes }
  },
})
