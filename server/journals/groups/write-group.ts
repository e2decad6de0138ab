import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, registrationGroupPeople, registrationGroups } from '@/db/schema'
import { DomainError } from '../../kernel/errors'

export type Group = typeof registrationGroups.$inferSelect

/** A group in use, locked for a change (T-13.01). Throws `journals.group_not_found`. */
export async function lockGroup(tx: Tx, groupId: string): Promise<Group> {
  const [group] = await tx
    .select()
    .from(registrationGroups)
    .where(and(eq(registrationGroups.id, groupId), isNull(registrationGroups.removedAt)))
    .for('update')
  if (!group) throw new DomainError('not_found', 'journals.group_not_found')
  return group
}

/** Throws `journals.group_changed` where somebody changed the group since it was read (T-13.01). */
export function refuseStale(group: Group, version: number): void {
  if (group.version !== version) throw new DomainError('conflict', 'journals.group_changed')
}

/** Throws `journals.group_name_taken` where another group in use has the name, whatever its case (T-13.03). */
export async function checkName(tx: Tx, name: string, except?: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('journals:groups', 0))`)
  const [known] = await tx
    .select({ id: registrationGroups.id })
    .from(registrationGroups)
    .where(
      and(
        sql`lower(${registrationGroups.name}) = lower(${name})`,
        isNull(registrationGroups.removedAt),
        except ? ne(registrationGroups.id, except) : undefined,
      ),
    )
  if (known) throw new DomainError('conflict', 'journals.group_name_taken', { name })
}

type Members = { groupId: string; personIds: readonly string[] }

/** Writes the people of a group anew; who has left stays where they stood and cannot be added. Throws `directory.unknown_person`. */
export async function writePeople(tx: Tx, { groupId, personIds }: Members): Promise<void> {
  const before = await tx.select().from(registrationGroupPeople).where(eq(registrationGroupPeople.groupId, groupId))
  const kept = new Set(before.map(({ personId }) => personId))
  const wanted = [...new Set(personIds)]
  const added = wanted.filter((id) => !kept.has(id))
  const known = added.length ? await tx.$count(people, and(inArray(people.id, added), isNull(people.leftAt))) : 0
  if (known !== added.length) throw new DomainError('invalid', 'directory.unknown_person')
  await tx.delete(registrationGroupPeople).where(eq(registrationGroupPeople.groupId, groupId))
  await tx.insert(registrationGroupPeople).values(wanted.map((personId) => ({ groupId, personId })))
}
