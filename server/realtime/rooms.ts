import { getDb } from '@/db/client'
import { visibleDocumentIds } from '../documents'
import type { Actor } from '../kernel/actor'

const DOCUMENT = /^document:([0-9a-f-]{36})$/

/** Structural rooms every signed-in person is in: their own, those they substitute, their unit's; the registrars' queue. */
export function ownRooms(actor: Actor): string[] {
  const registry = actor.permissions.has('registry.register') ? ['registry'] : []
  const people = [actor.personId, ...actor.substitutes.map((entry) => entry.personId)]
  return [...people.map((id) => `user:${id}`), ...(actor.unitId ? [`unit:${actor.unitId}`] : []), ...registry, 'office']
}

/** Of the rooms a screen asks for, those this person may watch: documents go through the same clause as reading them. */
export async function allowedRooms(actor: Actor, asked: string[]): Promise<string[]> {
  const own = new Set(ownRooms(actor))
  const ids = asked.flatMap((room) => DOCUMENT.exec(room)?.[1] ?? [])
  const visible = ids.length ? await visibleDocumentIds(getDb(), actor, ids) : []
  return [...asked.filter((room) => own.has(room)), ...visible.map((id) => `document:${id}`)]
}
