import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { accounts, signInAttempts } from '@/db/schema'
import { hashPassword, verifyPassword } from '@/server/directory/sign-in'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'

const database = useDatabase()
const PASSWORD = 'верный пароль 2026'
let login: string
let accountId: string
let n = 0

beforeEach(async () => {
  const person = await addPerson(database.db)
  accountId = person.accountId
  login = `petrov${++n}`
  const passwordHash = await hashPassword(PASSWORD)
  await database.db.update(accounts).set({ login, passwordHash }).where(eq(accounts.id, accountId))
})

const enter = (password: string, { name = login, ip = null as string | null } = {}) =>
  verifyPassword(name, password, ip, database.db)
const times = async <T>(count: number, act: () => Promise<T>): Promise<T[]> => {
  const answers: T[] = []
  for (let i = 0; i < count; i++) answers.push(await act())
  return answers
}
/** As if this much time had passed since every attempt. */
const later = async (minutes: number) => {
  for (const row of await database.db.select().from(signInAttempts))
    await database.db
      .update(signInAttempts)
      .set({ createdAt: new Date(row.createdAt.getTime() - minutes * 60_000) })
      .where(eq(signInAttempts.id, row.id))
}

describe('signing in', () => {
  it('lets in with the right password, whatever the case and spaces of the login', async () => {
    expect(await enter(PASSWORD, { name: ` ${login.toUpperCase()} ` })).toEqual({
      outcome: 'ok',
      accountId,
      sessionVersion: 1,
    })
    const [account] = await database.db.select().from(accounts).where(eq(accounts.id, accountId))
    expect(account?.lastSignInAt).toBeInstanceOf(Date)
  })

  it('a wrong password and an unknown login get the same answer', async () => {
    expect(await enter('не тот пароль')).toEqual({ outcome: 'wrong' })
    expect(await enter(PASSWORD, { name: 'nobody-here' })).toEqual({ outcome: 'wrong' })
    expect(await enter('')).toEqual({ outcome: 'wrong' })
  })

  it('a disabled account is told so only to who knows its password', async () => {
    await database.db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, accountId))
    expect(await enter('не тот пароль')).toEqual({ outcome: 'wrong' })
    expect(await enter(PASSWORD)).toEqual({ outcome: 'disabled' })
  })

  it('after five wrong passwords even the right one waits, and is let in when the time is over', async () => {
    expect(await times(5, () => enter('мимо'))).toEqual(Array(5).fill({ outcome: 'wrong' }))
    expect(await enter(PASSWORD)).toEqual({ outcome: 'locked', minutes: 10 })
    await later(4)
    expect(await enter(PASSWORD)).toEqual({ outcome: 'locked', minutes: 6 })
    await later(7)
    expect(await enter(PASSWORD)).toMatchObject({ outcome: 'ok' })
  })

  it('knocking on a locked door does not keep it locked', async () => {
    await times(5, () => enter('мимо'))
    await later(8)
    await times(6, () => enter('мимо'))
    await later(3)
    expect(await enter(PASSWORD)).toMatchObject({ outcome: 'ok' })
  })

  it('getting in forgets what was mistyped before', async () => {
    await times(4, () => enter('опечатка'))
    expect(await enter(PASSWORD)).toMatchObject({ outcome: 'ok' })
    await times(4, () => enter('опечатка'))
    expect(await enter(PASSWORD)).toMatchObject({ outcome: 'ok' })
  })

  it('many guesses at the same moment do not slip past the limit', async () => {
    const burst = () => Promise.all(Array.from({ length: 9 }, () => enter('перебор')))
    const answers = (await times(4, burst)).flat()
    expect(answers.filter((answer) => answer.outcome === 'wrong').length).toBeLessThanOrEqual(5)
    expect(answers.every((answer) => answer.outcome === 'wrong' || answer.outcome === 'locked')).toBe(true)
  })

  it('one address guessing at many logins is stopped, others are not', async () => {
    let name = 0
    await times(30, () => enter('перебор', { name: `guess-${++name}-${login}`, ip: '10.0.0.7' }))
    expect(await enter(PASSWORD, { ip: '10.0.0.7' })).toMatchObject({ outcome: 'locked' })
    expect(await enter(PASSWORD, { ip: '10.0.0.8' })).toMatchObject({ outcome: 'ok' })
  })

  it('a password is kept as argon2id with a salt of its own', async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
  })
})
