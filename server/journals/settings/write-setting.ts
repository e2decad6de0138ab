import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentKinds, journals, registrationSettings, units } from '@/db/schema'
import type { SettingFields } from '@/lib/contracts/journals-settings'
import { subjectOf } from '@/lib/journals/subject'
import { DomainError } from '../../kernel/errors'

export type Setting = typeof registrationSettings.$inferSelect

/** A registration setting, locked for a change (T-12.01). Throws `journals.setting_not_found`. */
export async function lockSetting(tx: Tx, settingId: string): Promise<Setting> {
  const [setting] = await tx
    .select()
    .from(registrationSettings)
    .where(eq(registrationSettings.id, settingId))
    .for('update')
  if (!setting) throw new DomainError('not_found', 'journals.setting_not_found')
  return setting
}

/** Throws `journals.setting_changed` where somebody changed the setting since it was read (T-12.01). */
export function refuseStale(setting: Setting, version: number): void {
  if (setting.version !== version) throw new DomainError('conflict', 'journals.setting_changed')
}

/**
 * A setting leads documents of a kind to an open journal of their flow and access, and is the only one for its kind, unit and
 * access (T-12.03). Throws `documents.unknown_kind`, `documents.unknown_unit`, `journals.not_found`, `journals.closed`,
 * `journals.wrong_flow`, `journals.wrong_access`, `journals.wrong_subject`, `journals.setting_exists`.
 */
export async function checkSetting(tx: Tx, fields: SettingFields, except?: string): Promise<void> {
  const { kind, unitId, restricted, journalId } = fields
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('journals:settings', 0))`)
  const [known] = await tx.select().from(documentKinds).where(eq(documentKinds.key, kind))
  if (!known) throw new DomainError('invalid', 'documents.unknown_kind', { kind })
  if (unitId && !(await tx.$count(units, eq(units.id, unitId))))
    throw new DomainError('invalid', 'documents.unknown_unit')
  const [journal] = await tx.select().from(journals).where(eq(journals.id, journalId)).for('share')
  if (!journal) throw new DomainError('not_found', 'journals.not_found')
  if (journal.closedAt) throw new DomainError('conflict', 'journals.closed')
  if (journal.flow !== known.flow) throw new DomainError('invalid', 'journals.wrong_flow')
  if (!['general', subjectOf({ kind })].includes(journal.subject))
    throw new DomainError('invalid', 'journals.wrong_subject', { subject: subjectOf({ kind }) })
  if (journal.restricted !== restricted) throw new DomainError('invalid', 'journals.wrong_access')
  const same = and(
    eq(registrationSettings.kind, kind),
    eq(registrationSettings.restricted, restricted),
    unitId ? eq(registrationSettings.unitId, unitId) : isNull(registrationSettings.unitId),
    except ? ne(registrationSettings.id, except) : undefined,
  )
  if (await tx.$count(registrationSettings, same)) throw new DomainError('conflict', 'journals.setting_exists')
}
