import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { EventName, Events } from '../events'
import { FIRST, IN_LINE, reactions } from '../reactions'

export type Touch = { entity: string; version: number; rooms: string[] }
export type Happened = { [Name in EventName]: { name: Name; data: Events[Name] } }[EventName]

/** What a command leaves behind for after its commit: events for reactions, touches for screens. */
export type Outbox = {
  emit: <Name extends EventName>(name: Name, data: Events[Name]) => void
  touch: (touch: Touch) => void
  flush: (tx: Tx) => Promise<void>
}

/** NOTIFY refuses payloads of 8000 bytes; rooms are structural, so a chunk of them always fits. */
const ROOMS_PER_NOTIFY = 60

/** Collects events and touches and writes them inside the command's transaction: jobs and NOTIFY leave only on COMMIT. */
export function createOutbox(requestId: string): Outbox {
  const happened: Happened[] = []
  const touches = new Map<string, Touch>()
  return {
    emit: (name, data) => void happened.push({ name, data } as Happened),
    touch(touch) {
      const known = touches.get(touch.entity)
      const rooms = [...new Set([...(known?.rooms ?? []), ...touch.rooms])]
      touches.set(touch.entity, { ...touch, version: Math.max(touch.version, known?.version ?? 0), rooms })
    },
    async flush(tx) {
      for (const [index, event] of happened.entries()) await addJobs(tx, event, `${requestId}:${index}`)
      await notify(tx, [...touches.values()].flatMap(messagesOf))
    },
  }
}

async function addJobs(tx: Tx, event: Happened, key: string): Promise<void> {
  for (const reaction of Object.keys(reactions[event.name] ?? {})) {
    const payload = JSON.stringify({ event: event.name, reaction, data: event.data })
    const line = IN_LINE.has(reaction) ? reaction : null
    const priority = FIRST.has(reaction) ? -1 : 0
    await tx.execute(
      sql`select graphile_worker.add_job('reaction', ${payload}::text::json, queue_name => ${line}::text, job_key => ${`${key}:${reaction}`}, max_attempts => 12, priority => ${priority}::int)`,
    )
  }
}

function messagesOf({ entity, version, rooms }: Touch): string[] {
  const chunks = Math.ceil(rooms.length / ROOMS_PER_NOTIFY)
  return Array.from({ length: chunks }, (_, index) => {
    const at = index * ROOMS_PER_NOTIFY
    return JSON.stringify({ entity, version, rooms: rooms.slice(at, at + ROOMS_PER_NOTIFY) })
  })
}

/** All notices of a command in one statement: a letter may concern a hundred cabinets. */
async function notify(tx: Tx, messages: string[]): Promise<void> {
  if (!messages.length) return
  await tx.execute(sql`select pg_notify('vizir_push', message) from unnest(${sql.param(messages)}::text[]) as message`)
}
