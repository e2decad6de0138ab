import { eq, inArray } from 'drizzle-orm'
import { people, personRoles, rolePermissions, roles as roleTable } from '@/db/schema'
import { directoryContract } from '@/lib/contracts/directory'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { mayManage } from './policy'
import { touchCabinet } from './touch-cabinet'

/** Sets the roles of a person; rights are read at every act, so they hold from the next one. Nobody takes the directory from themselves. */
export const assignRoles = defineCommand(directoryContract.assignRoles, {
  name: 'directory.assignRoles',
  async load(tx, { personId, roles }) {
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
    if (!person) throw new DomainError('not_found', 'directory.unknown_person')
    const wanted = [...new Set(roles)]
    const known = wanted.length ? await tx.select().from(roleTable).where(inArray(roleTable.key, wanted)) : []
    if (known.length !== wanted.length) throw new DomainError('invalid', 'directory.unknown_role')
    const managing = await tx
      .select({ role: rolePermissions.role })
      .from(rolePermissions)
      .where(eq(rolePermissions.permission, 'directory.manage'))
    const before = await tx.select().from(personRoles).where(eq(personRoles.personId, personId))
    return { wanted, before: before.map((row) => row.role), keeps: managing.some(({ role }) => wanted.includes(role)) }
  },
  policy: (actor, { keeps }, { personId }) =>
    actor.personId === personId && !keeps && mayManage(actor) === true ? 'directory.own_rights' : mayManage(actor),
  async run(ctx, { personId }, { wanted }) {
    await ctx.tx.delete(personRoles).where(eq(personRoles.personId, personId))
    if (wanted.length) await ctx.tx.insert(personRoles).values(wanted.map((role) => ({ personId, role })))
    touchCabinet(ctx, personId)
    return { roles: wanted }
  },
  audit: ({ personId }, { roles }, { before }) => ({ stream: `person:${personId}`, detail: { before, roles } }),
})
