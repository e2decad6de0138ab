import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { lockRegister } from './lock-register'
import { numberRegister } from './number-register'
import { canPassOnPaper } from './rules'

/**
 * Passes on a register whose head has signed it on paper, with the reason why not in the system: it gets its number, and the
 * registry vouches for the signature when it accepts. Throws `registry.signs_in_system` for who could sign it here,
 * `registry.unit_has_no_head`, `registry.not_their_unit`, and what `numberRegister` does.
 */
export const passOnPaper = defineCommand(registryContract.passOnPaper, {
  name: 'registry.passOnPaper',
  load: lockRegister,
  policy: canPassOnPaper,
  run: (ctx, { version, reason }, found) =>
    numberRegister(ctx, found, { version, signedFor: found.signerId, paperReason: reason }),
  audit: ({ registerId, reason }, { number }, { lines, signerId }) => ({
    stream: 'unit-mail',
    detail: { registerId, number, lines: lines.length, onPaper: reason, head: signerId },
  }),
})
