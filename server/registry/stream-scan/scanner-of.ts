import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { accounts } from '@/db/schema'
import type { Actor } from '../../kernel/actor'
import { loadActor } from '../../kernel/session'
import type { Stream } from './pieces'

/** The clerk who scanned a stack, with the rights of this moment; null when the account is closed or the person left. */
export async function scannerOf(db: DbOrTx, { scannedBy }: Pick<Stream, 'scannedBy'>): Promise<Actor | null> {
  const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.personId, scannedBy))
  return account ? ((await loadActor(db, account.id))?.actor ?? null) : null
}
