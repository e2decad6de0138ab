import { eq } from 'drizzle-orm'
import { registrationSettings } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { defineCommand } from '../../kernel/command'
import { canChangeJournals } from '../policy'
import { touchJournals } from '../touch-journals'
import { checkSetting, lockSetting, refuseStale } from './write-setting'

/**
 * Changes a registration setting for the registrations that follow (T-12.01). Throws `journals.setting_not_found`,
 * `journals.setting_changed` and what `checkSetting` throws.
 */
export const changeSetting = defineCommand(journalsContract.changeSetting, {
  name: 'journals.changeSetting',
  load: (tx, { settingId }) => lockSetting(tx, settingId),
  policy: canChangeJournals,
  async run(ctx, { settingId, version, ...fields }, setting) {
    refuseStale(setting, version)
    await checkSetting(ctx.tx, fields, settingId)
    const next = version + 1
    await ctx.tx
      .update(registrationSettings)
      .set({ ...fields, version: next })
      .where(eq(registrationSettings.id, settingId))
    touchJournals(ctx)
    return { version: next }
  },
  audit: ({ settingId, ...after }, _output, { kind, unitId, restricted, journalId }) => ({
    stream: `registration-setting:${settingId}`,
    detail: { ...after, before: { kind, unitId, restricted, journalId } },
  }),
})
