import { eq } from 'drizzle-orm'
import { hashPassword } from '@/server/directory/sign-in'
import { newId } from '@/server/kernel/ids'
import { organisationNameKey } from '@/server/organisations/rules'
import { getDb } from '../client'
import { accounts, journals, organisations, people, personRoles, units } from '../schema'
import { ORGANISATIONS } from './content/organisations'
import { PEOPLE, UNITS } from './content/people'

/** Appeals and acts have journals of their own, oral appeals apart (T-14.08). */
const RECEIVED_JOURNALS: (typeof journals.$inferInsert)[] = (
  [
    ['Обращения граждан', 'appeal', '12', '{index}/{number}-ОГ'],
    ['Устные обращения', 'oral_appeal', '13', '{index}/{number}-УО'],
    ['Правовые акты', 'act', '02', '{index}/{number}-ПА'],
  ] as const
).map(([name, subject, caseIndex, template]) => ({
  ...{ name, subject, caseIndex, template },
  ...{ flow: 'incoming', unitIndex: '01', isDefault: true },
}))

/** Units, people with accounts, correspondents and journals of the invented ministry. */
export async function seedOffice(password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  await getDb().transaction(async (tx) => {
    const unitIds = new Map(UNITS.map((unit) => [unit.key, newId()]))
    for (const [position, { key, parent, ...unit }] of UNITS.entries()) {
      await tx
        .insert(units)
        .values({ ...unit, id: unitIds.get(key), position, parentId: parent ? unitIds.get(parent) : null })
    }
    for (const person of PEOPLE) {
      const personId = newId()
      const { surname, firstName, patronymic, gender, position, dativePosition, phone } = person
      const unitId = unitIds.get(person.unit)
      await tx.insert(people).values({
        id: personId,
        unitId,
        surname,
        firstName,
        patronymic,
        gender,
        position,
        dativePosition,
        dativeName: person.dative,
        phone,
      })
      await tx.insert(accounts).values({ personId, login: person.login, passwordHash })
      await tx.insert(personRoles).values(person.roles.map((role) => ({ personId, role })))
      if (person.headOfUnit && unitId) await tx.update(units).set({ headId: personId }).where(eq(units.id, unitId))
    }
    await tx
      .insert(organisations)
      .values(ORGANISATIONS.map((row) => ({ ...row, nameKey: organisationNameKey(row.name) })))
    await tx.insert(journals).values([
      {
        name: 'Входящая корреспонденция',
        flow: 'incoming',
        unitIndex: '01',
        caseIndex: '07',
        template: '{index}/{number}',
        isDefault: true,
      },
      {
        name: 'Исходящая корреспонденция',
        flow: 'outgoing',
        unitIndex: '02',
        caseIndex: '15',
        template: '{index}/{number}',
        isDefault: true,
      },
      {
        name: 'Внутренние документы',
        flow: 'internal',
        unitIndex: '01',
        caseIndex: '03',
        template: '{index}/{number}',
        isDefault: true,
      },
      ...RECEIVED_JOURNALS,
      ...(['incoming', 'outgoing', 'internal'] as const).map((flow) => ({
        name: { incoming: 'Входящая ДСП', outgoing: 'Исходящая ДСП', internal: 'Внутренние документы ДСП' }[flow],
        flow,
        unitIndex: '01',
        caseIndex: { incoming: '09', outgoing: '10', internal: '11' }[flow],
        template: '{index}/{number}-дсп',
        isDefault: true,
        restricted: true,
      })),
    ])
  })
}
