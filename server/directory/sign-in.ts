import { hash, verify } from '@node-rs/argon2'
import { and, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import { type Db, getDb } from '@/db/client'
import { accounts, signInAttempts } from '@/db/schema'
import { clock } from '../kernel/clock'
import { newId } from '../kernel/ids'

export type SignIn =
  | { outcome: 'ok'; accountId: string; sessionVersion: number }
  | { outcome: 'wrong' }
  | { outcome: 'disabled' }
  | { outcome: 'locked'; minutes: number }

/** Wrong attempts allowed for one login, and from one address, within the window. */
const LIMIT = { login: 5, ip: 30, windowMinutes: 10 }

// OWASP's floor for argon2id: 19 MiB, two passes, one lane.
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The stored form of a password: argon2id with its own salt. */
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON)

/**
 * Checks a sign-in; guessing is limited per login and per address, and an unknown login costs the same time as a known
 * one. The attempt is on record before the password is looked at, so that many at once cannot slip past the limit.
 */
export async function verifyPassword(
  login: string,
  password: string,
  ip: string | null,
  db: Db = getDb(),
): Promise<SignIn> {
  const name = login.trim().toLowerCase().slice(0, 100)
  const attempt = await record(db, name, ip)
  const minutes = await lockedFor(db, name, ip)
  if (minutes > 0) {
    await settle(db, attempt, 'locked')
    return { outcome: 'locked', minutes }
  }
  const [account] = await db
    .select()
    .from(accounts)
    .where(eq(sql`lower(${accounts.login})`, name))
  const right = await verify(account?.passwordHash ?? (await decoy()), password.slice(0, 1000)).catch(() => false)
  if (!account || !right) return { outcome: 'wrong' }
  if (account.disabledAt) {
    await settle(db, attempt, 'disabled')
    return { outcome: 'disabled' }
  }
  await settle(db, attempt, 'ok')
  await db.update(accounts).set({ lastSignInAt: clock.now() }).where(eq(accounts.id, account.id))
  return { outcome: 'ok', accountId: account.id, sessionVersion: account.sessionVersion }
}

/** Minutes until one may try again: when the oldest of the attempts that filled the limit leaves the window. */
async function lockedFor(db: Db, login: string, ip: string | null): Promise<number> {
  const byLogin = await wrongOnes(db, eq(signInAttempts.login, login), await lastOk(db, login))
  const byIp = ip ? await wrongOnes(db, eq(signInAttempts.ip, ip), null) : []
  const blocking = [byLogin[LIMIT.login], byIp[LIMIT.ip]].filter((moment) => moment !== undefined)
  if (!blocking.length) return 0
  const until = Math.max(...blocking.map((moment) => moment.getTime())) + LIMIT.windowMinutes * 60_000
  return Math.max(1, Math.ceil((until - clock.now().getTime()) / 60_000))
}

/** Moments of wrong attempts within the window, newest first; the one being made is among them. */
async function wrongOnes(db: Db, by: SQL, after: Date | null): Promise<Date[]> {
  const since = new Date(clock.now().getTime() - LIMIT.windowMinutes * 60_000)
  const from = after && after > since ? after : since
  const rows = await db
    .select({ at: signInAttempts.createdAt })
    .from(signInAttempts)
    .where(and(by, eq(signInAttempts.outcome, 'wrong'), gt(signInAttempts.createdAt, from)))
    .orderBy(desc(signInAttempts.createdAt))
    .limit(LIMIT.ip + 1)
  return rows.map((row) => row.at)
}

/** The last time this login got in: what was mistyped before it no longer counts. */
async function lastOk(db: Db, login: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: signInAttempts.createdAt })
    .from(signInAttempts)
    .where(and(eq(signInAttempts.login, login), eq(signInAttempts.outcome, 'ok')))
    .orderBy(desc(signInAttempts.createdAt))
    .limit(1)
  return row?.at ?? null
}

async function record(db: Db, login: string, ip: string | null): Promise<string> {
  const id = newId()
  await db.insert(signInAttempts).values({ id, login, ip, outcome: 'wrong', createdAt: clock.now() })
  return id
}

const settle = (db: Db, id: string, outcome: 'ok' | 'locked' | 'disabled') =>
  db.update(signInAttempts).set({ outcome }).where(eq(signInAttempts.id, id))

const decoy = () => hash('no such account', ARGON)
