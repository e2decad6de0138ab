import { eq } from 'drizzle-orm'
import type { Actor } from '@/server/kernel/actor'
import { loadActor } from '@/server/kernel/session'
import { getDb } from '../client'
import { accounts } from '../schema'

/** Signed-in people of the demo office by login. */
export async function actorByLogin(login: string): Promise<Actor> {
  const [account] = await getDb().select({ id: accounts.id }).from(accounts).where(eq(accounts.login, login))
  const found = account ? await loadActor(getDb(), account.id) : null
  if (!found) throw new Error(`No demo account ${login}`)
  return found.actor
}
