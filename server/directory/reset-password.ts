import { directoryContract } from '@/lib/contracts/directory'
import { defineCommand } from '../kernel/command'
import { changeAndEndSessions, lockAccount } from './end-sessions'
import { mayManage } from './policy'
import { hashPassword } from './sign-in'

/** Gives an account a new password by the administrator; the owner is asked for it at once everywhere. */
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
