import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accounts } from '@/db/schema'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { closeConnections } from '../realtime/sessions-channel'

export type Account = typeof accounts.$inferSelect

/** One account, locked; lock order inside the slice is person → account. */
export async function lockAccount(tx: Tx, accountId: string): Promise<Account> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('update')
  if (!account) throw new DomainError('not_found', 'directory.unknown_account')
  return account
}

/** Changes an account and ends every session of it at once: cookies, sockets and rooms. */
export async function changeAndEndSessions(
  ctx: CommandContext,
  account: Account,
  set: Partial<typeof accounts.$inferInsert>,
): Promise<void> {
  await ctx.tx
    .update(accounts)
    .set({ ...set, sessionVersion: sql`${accounts.sessionVersion} + 1` })
    .where(eq(accounts.id, account.id))
  await ctx.tx.execute(closeConnections({ personId: account.personId, reason: 'session' }))
  ctx.emit('directory.accountChanged', { accountId: account.id, personId: account.personId })
}
