import { verify } from '@node-rs/argon2'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accounts, people, substitutions } from '@/db/schema'
import { directoryContract } from '@/lib/contracts/directory'
import type { Actor } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { closeConnections } from '../realtime/sessions-channel'
import { hashPassword } from './sign-in'

const mayManage = (actor: Actor) =>
  actor.permissions.has('directory.manage') ? (true as const) : ('directory.may_not_manage' as const)

async function lockAccount(tx: Tx, accountId: string) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('update')
  if (!account) throw new DomainError('not_found', 'directory.unknown_account')
  return account
}

/** Changes an account and ends every session of it at once: cookies, sockets and rooms. */
async function changeAndEndSessions(
  ctx: CommandContext,
  account: typeof accounts.$inferSelect,
  set: Partial<typeof accounts.$inferInsert>,
): Promise<void> {
  await ctx.tx
    .update(accounts)
    .set({ ...set, sessionVersion: sql`${accounts.sessionVersion} + 1` })
    .where(eq(accounts.id, account.id))
  await ctx.tx.execute(closeConnections({ personId: account.personId, reason: 'session' }))
  ctx.emit('directory.accountChanged', { accountId: account.id, personId: account.personId })
}

/** Disables an account, or enables it again; nobody can lock themselves out. */
export const disableAccount = defineCommand(directoryContract.disableAccount, {
  name: 'directory.disableAccount',
  load: (tx, { accountId }) => lockAccount(tx, accountId),
  policy: (actor, account, { disabled }) =>
    disabled && account.id === actor.accountId ? 'directory.own_account' : mayManage(actor),
  async run(ctx, { disabled }, account) {
    await changeAndEndSessions(ctx, account, { disabledAt: disabled ? ctx.now : null })
    return { disabled }
  },
  audit: ({ accountId, disabled }) => ({ stream: `account:${accountId}`, detail: { disabled } }),
})

/** Gives an account a new password by the administrator. */
export const resetPassword = defineCommand(directoryContract.resetPassword, {
  name: 'directory.resetPassword',
  load: (tx, { accountId }) => lockAccount(tx, accountId),
  policy: mayManage,
  async run(ctx, { password }, account) {
    await changeAndEndSessions(ctx, account, { passwordHash: await hashPassword(password) })
    return { accountId: account.id }
  },
  audit: ({ accountId }) => ({ stream: `account:${accountId}`, detail: {} }),
})

/** Changes one's own password; the current one must be given. */
export const changeOwnPassword = defineCommand(directoryContract.changeOwnPassword, {
  name: 'directory.changeOwnPassword',
  load: (tx, _input, actor) => lockAccount(tx, actor.accountId),
  policy: () => true,
  async run(ctx, { current, next }, account) {
    if (!(await verify(account.passwordHash, current).catch(() => false)))
      throw new DomainError('invalid', 'directory.wrong_password')
    await changeAndEndSessions(ctx, account, { passwordHash: await hashPassword(next) })
    return { changed: true as const }
  },
  audit: (_input, _output, account) => ({ stream: `account:${account.id}`, detail: {} }),
})

/** Appoints who acts for an absent person, from which day to which, by which order. */
export const appointSubstitute = defineCommand(directoryContract.appointSubstitute, {
  name: 'directory.appointSubstitute',
  async load(tx, { absentId, substituteId }) {
    const known = await tx
      .select({ id: people.id })
      .from(people)
      .where(sql`${people.id} in (${absentId}, ${substituteId})`)
    if (known.length !== 2) throw new DomainError('invalid', 'directory.unknown_person')
    return null
  },
  policy: (actor, _loaded, { absentId }) => (actor.personId === absentId ? true : mayManage(actor)),
  async run(ctx, input) {
    if (input.from > input.until) throw new DomainError('invalid', 'directory.wrong_period')
    const id = newId()
    await ctx.tx.insert(substitutions).values({ ...input, id, createdAt: ctx.now })
    ctx.touch({ entity: `user:${input.substituteId}`, version: Date.now(), rooms: [`user:${input.substituteId}`] })
    return { id }
  },
  audit: (input, { id }) => ({ stream: `person:${input.absentId}`, detail: { id, ...input } }),
})
