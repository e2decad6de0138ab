import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { lockRegister } from './lock-register'
import { numberRegister } from './number-register'
import { canSignRegister } from './rules'

/**
 * The signature of the unit's head, or of who acts for them: the register gets its number of the year and lies with the
 * registry from then on. Only what the head has read is signed. Throws `registry.unit_mail_changed`,
 * `registry.unit_mail_signed` with its number, `registry.not_unit_head`, `registry.unit_has_no_head`, `registry.no_register`.
 */
export const signUnitRegister = defineCommand(registryContract.signUnitRegister, {
  name: 'registry.signUnitRegister',
  load: lockRegister,
  policy: canSignRegister,
  run: (ctx, { version }, found) =>
    numberRegister(ctx, found, { version, signedFor: found.behalf?.onBehalfOf ?? null }),
  audit: ({ registerId }, { number }, { lines, behalf }) => ({
    stream: 'unit-mail',
    ...behalf,
    detail: { registerId, number, lines: lines.length },
  }),
})
