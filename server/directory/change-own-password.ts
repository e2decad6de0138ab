import { verify } from '@node-rs/argon2'
import { directoryContract } from '@/lib/contracts/directory'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { changeAndEndSessions, lockAccount } from './end-sessions'
import { hashPassword } from './sign-in'

/** Changes one's own password; the current one must be given, and every session must be opened with the new one. */
export const changeOwnPassword = defineCommand(directoryContract.changeOwnPassword, {
  name: 'directory.changeOwnPassword',
  load: (tx, _input, actor) => lockAccount(tx, actor.accountId),
  policy: () => true,
  async run(ctx, { current, next }, account) {
    if (!(await verify(account.passwordHash, current).catch(() => false)))
      throw new DomainError('invalid', 'directory.wrong_password')
    if (current === next) throw new DomainError('invalid', 'directory.same_password')
    await changeAndEndSessions(ctx, account, { passwordHash: await hashPassword(next) })
    return { changed: true as const }
  },
  audit: (_input, _output, account) => ({ stream: `account:${account.id}`, detail: {} }),
})
