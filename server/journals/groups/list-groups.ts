import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { journals, people, registrationGroupPeople, registrationGroups } from '@/db/schema'
import { journalsContract } from '@/lib/contracts/journals'
import { personRefs } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { canSeeSettings } from '../policy'

/** Registration groups with their people and the open journals tied to them (T-13.03). */
export const listGroups = defineQuery(journalsContract.groups, {
  name: 'journals.groups',
  async run({ db, actor }) {
    const verdict = canSeeSettings(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const groups = await db
      .select()
      .from(registrationGroups)
      .where(isNull(registrationGroups.removedAt))
      .orderBy(asc(sql`${registrationGroups.name} collate "ru-x-icu"`))
    const ids = groups.map(({ id }) => id)
    const members = await db
      .select({ groupId: registrationGroupPeople.groupId, id: people.id, leftAt: people.leftAt })
      .from(registrationGroupPeople)
      .innerJoin(people, eq(people.id, registrationGroupPeople.personId))
      .where(inArray(registrationGroupPeople.groupId, ids))
      .orderBy(asc(sql`${people.surname} collate "ru-x-icu"`), asc(people.firstName))
    const tied = await db
      .select({ groupId: journals.groupId, name: journals.name })
      .from(journals)
      .where(and(inArray(journals.groupId, ids), isNull(journals.closedAt)))
      .orderBy(asc(journals.name))
    const refs = await personRefs(
      db,
      members.map(({ id }) => id),
    )
    return groups.map((group) => ({
      ...group,
      people: members.flatMap(({ groupId, id, leftAt }) => {
        const person = groupId === group.id ? refs.get(id) : undefined
        return person ? [{ ...person, left: leftAt !== null }] : []
      }),
      journals: tied.flatMap(({ groupId, name }) => (groupId === group.id ? [name] : [])),
    }))
  },
})
