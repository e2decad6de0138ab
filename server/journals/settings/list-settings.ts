import { asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { documentKinds, journals, registrationGroups, registrationSettings, units } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { canSeeSettings } from '../policy'

/** Registration settings by kind, the whole office before its units; and the kinds in use, with those that settings name (T-12.03). */
export const listSettings = defineQuery(journalsContract.settings, {
  name: 'journals.settings',
  async run({ db, actor }) {
    const verdict = canSeeSettings(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const rows = await db
      .select({
        setting: registrationSettings,
        kind: documentKinds,
        unit: units,
        journal: journals,
        group: registrationGroups.name,
      })
      .from(registrationSettings)
      .innerJoin(documentKinds, eq(documentKinds.key, registrationSettings.kind))
      .innerJoin(journals, eq(journals.id, registrationSettings.journalId))
      .leftJoin(units, eq(units.id, registrationSettings.unitId))
      .leftJoin(registrationGroups, eq(registrationGroups.id, journals.groupId))
      .orderBy(
        asc(documentKinds.position),
        asc(registrationSettings.restricted),
        sql`${units.name} collate "ru-x-icu" nulls first`,
      )
    const set = rows.map(({ kind }) => kind.key)
    const kinds = await db
      .select()
      .from(documentKinds)
      .where(or(isNull(documentKinds.removedAt), inArray(documentKinds.key, set)))
      .orderBy(asc(documentKinds.position))
    return {
      settings: rows.map(({ setting, kind, unit, journal, group }) => ({
        ...setting,
        kindName: kind.name,
        unit: unit && { id: unit.id, name: unit.name },
        journal: { id: journal.id, name: journal.name, closed: journal.closedAt !== null },
        group,
      })),
      kinds,
    }
  },
})
