import { hash, verify } from '@node-rs/argon2'
import { and, count, eq, gt, sql } from 'drizzle-orm'
import { type Db, getDb } from '@/db/client'
import { accounts, signInAttempts } from '@/db/schema'
import { clock } from '../kernel/clock'

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

/** Checks a sign-in; guessing is limited per login and per address, and an unknown login costs the same time as a known one. */
export async function verifyPassword(
  login: string,
  password: string,
  ip: string | null,
  db: Db = getDb(),
): Promise<SignIn> {
  const name = login.trim().toLowerCase().slice(0, 100)
  if (await isLocked(db, name, ip)) {
    await record(db, { login: name, ip, outcome: 'locked' })
    return { outcome: 'locked', minutes: LIMIT.windowMinutes }
  }
  const [account] = await db
    .select()
    .from(accounts)
    .where(eq(sql`lower(${accounts.login})`, name))
  const right = await verify(account?.passwordHash ?? (await decoy()), password.slice(0, 1000)).catch(() => false)
  if (!account || !right) {
    await record(db, { login: name, ip, outcome: 'wrong' })
    return { outcome: 'wrong' }
  }
  if (account.disabledAt) {
    await record(db, { login: name, ip, outcome: 'disabled' })
    return { outcome: 'disabled' }
  }
  await record(db, { login: name, ip, outcome: 'ok' })
  await db.update(accounts).set({ lastSignInAt: clock.now() }).where(eq(accounts.id, account.id))
  return { outcome: 'ok', accountId: account.id, sessionVersion: account.sessionVersion }
}

async function isLocked(db: Db, login: string, ip: string | null): Promise<boolean> {
  const since = new Date(clock.now().getTime() - LIMIT.windowMinutes * 60_000)
  const recent = and(eq(signInAttempts.outcome, 'wrong'), gt(signInAttempts.createdAt, since))
  const [byLogin] = await db
    .select({ n: count() })
    .from(signInAttempts)
    .where(and(recent, eq(signInAttempts.login, login)))
  if ((byLogin?.n ?? 0) >= LIMIT.login) return true
  if (!ip) return false
  const [byIp] = await db
    .select({ n: count() })
    .from(signInAttempts)
    .where(and(recent, eq(signInAttempts.ip, ip)))
  return (byIp?.n ?? 0) >= LIMIT.ip
}

const record = (
  db: Db,
  attempt: { login: string; ip: string | null; outcome: 'ok' | 'wrong' | 'locked' | 'disabled' },
) => db.insert(signInAttempts).values(attempt)

const decoy = () => hash('no such account', ARGON)
