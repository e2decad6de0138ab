import { eq } from 'drizzle-orm'
import { registrationSettings } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../../kernel/command'
import { canChangeJournals } from '../policy'
import { touchJournals } from '../touch-journals'
import { lockSetting, refuseStale } from './write-setting'

/** Removes a registration setting; what it was stays in the audit log (T-12.01). */
export const removeSetting = defineCommand(journalsContract.removeSetting, {
  name: 'journals.removeSetting',
  load: (tx, { settingId }) => lockSetting(tx, settingId),
  policy: canChangeJournals,
  async run(ctx, { settingId, version }, setting) {
    refuseStale(setting, version)
    await ctx.tx.delete(registrationSettings).where(eq(registrationSettings.id, settingId))
    touchJournals(ctx)
    return { version: version + 1 }
  },
  audit: ({ settingId }, _output, { kind, unitId, restricted, journalId }) => ({
    stream: `registration-setting:${settingId}`,
    detail: { kind, unitId, restricted, journalId },
  }),
})
