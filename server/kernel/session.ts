import { sql } from 'drizzle-orm'
import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import { type Db, getDb } from '@/db/client'
import { Permission } from '@/lib/contracts/permissions'
import type { Actor, Substitution } from './actor'
import { clock, officeDate } from './clock'
import { env } from './env'

const Claims = z.object({ sub: z.uuid(), sv: z.number().int() })
const COOKIES = ['__Secure-next-auth.session-token', 'next-auth.session-token']

/** The session token of a Cookie header, joined where next-auth split it over several cookies. */
export function sessionToken(header: string | null | undefined): string | null {
  const jar = new Map<string, string>()
  for (const part of (header ?? '').split(/;\s*/)) {
    const at = part.indexOf('=')
    if (at > 0) jar.set(part.slice(0, at), part.slice(at + 1))
  }
  for (const name of COOKIES) {
    const whole = jar.get(name)
    if (whole) return safeDecode(whole)
    let joined = ''
    for (let i = 0; jar.has(`${name}.${i}`); i++) joined += jar.get(`${name}.${i}`)
    if (joined) return safeDecode(joined)
  }
  return null
}

function safeDecode(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

export type Session = { accountId: string; sessionVersion: number }

/** Reads who a cookie names; anything forged, expired or malformed is nobody. */
export async function readSession(cookie: string | null | undefined): Promise<Session | null> {
  const token = sessionToken(cookie)
  const secret = env().NEXTAUTH_SECRET
  if (!token || !secret) return null
  const claims = await decode({ token, secret }).catch(() => null)
  const session = Claims.safeParse(claims)
  return session.success ? { accountId: session.data.sub, sessionVersion: session.data.sv } : null
}

type ActorRow = {
  person_id: string
  name: string
  unit_id: string | null
  session_version: number
  permissions: string[]
  unit_ids: string[]
  unit_path: string[]
  substitutes: Substitution[]
}

/** Who is behind a cookie right now; a raised session version, a disabled account or a person who left is nobody. */
export async function actorFromCookie(cookie: string | null | undefined, ip: string | null): Promise<Actor | null> {
  const session = await readSession(cookie)
  if (!session) return null
  const found = await loadActor(getDb(), session.accountId, { ip })
  return found && found.sessionVersion === session.sessionVersion ? found.actor : null
}

/** The actor of an account with the rights of today: roles, unit tree, substitutions. */
export async function loadActor(
  db: Db,
  accountId: string,
  { ip = null, now = clock.now() }: { ip?: string | null; now?: Date } = {},
): Promise<{ actor: Actor; sessionVersion: number } | null> {
  const today = officeDate(now)
  const [row] = (await db.execute(sql`
    with recursive me as (
      select p.id, p.unit_id, a.session_version,
             p.surname || ' ' || left(p.first_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', '') as name
      from accounts a join people p on p.id = a.person_id
      where a.id = ${accountId} and a.disabled_at is null and p.left_at is null
    ), below as (
      select id from units where id = (select unit_id from me)
      union select u.id from units u join below b on u.parent_id = b.id
    ), above as (
      select id, parent_id from units where id = (select unit_id from me)
      union select u.id, u.parent_id from units u join above x on u.id = x.parent_id
    )
    select me.id as person_id, me.name, me.unit_id, me.session_version,
      array(select distinct rp.permission from person_roles pr join role_permissions rp using (role) where pr.person_id = me.id) as permissions,
      array(select id::text from below) as unit_ids,
      array(select id::text from above) as unit_path,
      coalesce((select json_agg(json_build_object('personId', s.absent_id, 'order', s."order")) from substitutions s
        where s.substitute_id = me.id and s.ended_at is null and ${today}::date between s."from" and s."until"), '[]') as substitutes
    from me`)) as unknown as ActorRow[]
  if (!row) return null
  const permissions = new Set(
    row.permissions.filter((value): value is Permission => Permission.safeParse(value).success),
  )
  const people = [row.person_id, ...row.substitutes.map((entry) => entry.personId)]
  const principals = [
    ...people.map((person) => `p:${person}`),
    ...row.unit_path.map((unit) => `u:${unit}`),
    ...[...permissions].map((permission) => `r:${permission}`),
  ]
  const { person_id: personId, name, unit_id: unitId, unit_ids: unitIds, substitutes } = row
  const actor = { accountId, personId, name, unitId, unitIds, permissions, substitutes, principals, ip, system: false }
  return { actor, sessionVersion: row.session_version }
}
