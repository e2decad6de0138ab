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
      await addJobs(
        tx,
        happened.flatMap((event, index) => jobsOf(event, `${requestId}:${index}`)),
      )
      await notify(tx, [...touches.values()].flatMap(messagesOf))
    },
  }
}

type ReactionJob = { payload: object; line: string | null; key: string; first: boolean }

function jobsOf({ name, data }: Happened, key: string): ReactionJob[] {
  return Object.keys(reactions[name] ?? {}).map((reaction) => {
    const about = FIRST.get(reaction)
    return {
      payload: { event: name, reaction, data },
      line: IN_LINE.has(reaction) ? reaction : null,
      key: about ? `${reaction}:${about(data as never)}` : `${key}:${reaction}`,
      first: Boolean(about),
    }
  })
}

/**
 * All jobs of a command in one statement. A job that waits under the same key is waited for until this commits, so
 * keys are taken in their order: two commands about the same letters cannot wait for each other. One that runs already
 * may have read what was there before; it loses its key, and the change gets a job of its own.
 */
async function addJobs(tx: Tx, jobs: ReactionJob[]): Promise<void> {
  if (!jobs.length) return
  const byKey = new Map(jobs.map((job) => [job.key, job]))
  const inOrder = [...byKey.keys()].sort().map((key) => byKey.get(key))
  await tx.execute(sql`
    select graphile_worker.add_job('reaction', payload, queue_name => line, job_key => key, max_attempts => 12,
      priority => case when first then -1 else 0 end, job_key_mode => 'preserve_run_at')
    from json_to_recordset(${JSON.stringify(inOrder)}::text::json) as job (payload json, line text, key text, first boolean)`)
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
