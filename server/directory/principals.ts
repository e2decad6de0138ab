import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { Permission } from '@/lib/contracts/permissions'

export type Principals = { principals: string[]; permissions: ReadonlySet<Permission> }

type Row = { id: string; people: string[]; units: string[]; permissions: string[] }

/**
 * The names grants are written to, of several people at once: `p:` themselves and those they substitute today, `u:` their
 * unit and those above it, `r:` their rights. The same names a signed-in person has.
 */
export async function principalsOf(db: DbOrTx, personIds: string[], today: string): Promise<Map<string, Principals>> {
  if (!personIds.length) return new Map()
  const rows = (await db.execute(sql`
    with recursive above as (
      select p.id as person, u.id as unit, u.parent_id from people p join units u on u.id = p.unit_id
      where p.id = any(${sql.param(personIds)}::uuid[])
      union select a.person, u.id, u.parent_id from above a join units u on u.id = a.parent_id
    )
    select p.id,
      p.id::text || array(select s.absent_id::text from substitutions s where s.substitute_id = p.id
        and s.ended_at is null and ${today}::date between s."from" and s."until") as people,
      array(select unit::text from above where person = p.id) as units,
      array(select distinct rp.permission from person_roles pr join role_permissions rp using (role)
        where pr.person_id = p.id) as permissions
    from people p where p.id = any(${sql.param(personIds)}::uuid[])`)) as unknown as Row[]
  return new Map(
    rows.map(({ id, people, units, permissions }) => [
      id,
      {
        permissions: new Set(permissions.filter((value): value is Permission => Permission.safeParse(value).success)),
        principals: [
          ...people.map((person) => `p:${person}`),
          ...units.map((unit) => `u:${unit}`),
          ...permissions.map((permission) => `r:${permission}`),
        ],
      },
    ]),
  )
}
