import { directoryContract } from '@/lib/contracts/directory'
import { defineCommand } from '../kernel/command'
import { changeAndEndSessions, lockAccount } from './end-sessions'
import { canDisable } from './policy'

/** Disables an account, or enables it again. */
export const disableAccount = defineCommand(directoryContract.disableAccount, {
  name: 'directory.disableAccount',
  load: (tx, { accountId }) => lockAccount(tx, accountId),
  policy: canDisable,
  async run(ctx, { disabled }, account) {
    await changeAndEndSessions(ctx, account, { disabledAt: disabled ? ctx.now : null })
    return { disabled }
  },
  audit: ({ accountId, disabled }) => ({ stream: `account:${accountId}`, detail: { disabled } }),
})
