import type { Db } from '@/db/client'
import { accounts, people, personRoles, units } from '@/db/schema'
import type { Actor } from '@/server/kernel/actor'
import { newId } from '@/server/kernel/ids'
import { loadActor } from '@/server/kernel/session'

type RoleKey = 'head' | 'executor' | 'reviewer' | 'assistant' | 'clerk' | 'controller' | 'administrator'
type Options = { surname?: string; roles?: RoleKey[]; unitId?: string }

const SURNAMES = ['Абрамов', 'Белов', 'Волков', 'Громов', 'Данилов', 'Ершов', 'Жуков', 'Зайцев', 'Исаев', 'Котов']

/** Adds a person with an account and roles, and returns them as an actor. */
export async function addPerson(db: Db, { surname, roles = ['executor'], unitId }: Options = {}): Promise<Actor> {
  const id = newId()
  const name =
    surname ?? `${SURNAMES[Number.parseInt(id.slice(-4), 16) % SURNAMES.length]}${id.slice(-6).replace(/[^а-я]/g, '')}`
  await db.insert(people).values({
    id,
    unitId,
    surname: name,
    firstName: 'Иван',
    patronymic: 'Петрович',
    gender: 'male',
    dativeName: `${name}у И.П.`,
    position: 'Специалист',
    dativePosition: 'Специалисту',
    phone: '123-45-67',
  })
  const accountId = newId()
  await db.insert(accounts).values({ id: accountId, personId: id, login: id, passwordHash: 'none' })
  await db.insert(personRoles).values(roles.map((role) => ({ personId: id, role })))
  return refresh(db, accountId)
}

/** The actor as the database knows them now. */
export async function refresh(db: Db, accountId: string): Promise<Actor> {
  const found = await loadActor(db, accountId)
  if (!found) throw new Error('no such account')
  return found.actor
}

export type Office = {
  unitId: string
  head: Actor
  executor: Actor
  colleague: Actor
  reviewer: Actor
  second: Actor
  clerk: Actor
  stranger: Actor
}

/** A small office with everyone the letter meets on its way. */
export async function makeOffice(db: Db): Promise<Office> {
  const unitId = newId()
  await db.insert(units).values({ id: unitId, name: 'Министерство', index: '01' })
  const add = (surname: string, ...roles: RoleKey[]) => addPerson(db, { surname, roles, unitId })
  return {
    unitId,
    head: await add('Карташов', 'head'),
    executor: await add('Ветров', 'executor'),
    colleague: await add('Лапин', 'executor'),
    reviewer: await add('Крылов', 'reviewer'),
    second: await add('Юсупов', 'reviewer'),
    clerk: await add('Зимин', 'clerk'),
    stranger: await add('Сторонний', 'executor'),
  }
}
