import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Job, WorkerEvents } from 'graphile-worker'
import { getDb } from '@/db/client'
import { log } from './kernel/log'

/** Mostly the line is let go within some milliseconds; a database that stalls is asked more seldom, for a minute. */
const SOON = { tries: 50, everyMs: 10 }
const LATE = { tries: 240, everyMs: 250 }

/**
 * Wakes a worker for the next job of a line. The queue lets a line go only after the worker that held it has looked for
 * another job and found none, so the next one lay there until somebody looked again: two seconds between two pages of a
 * stack, measured.
 */
export function wakeNextInLine(events: WorkerEvents): void {
  // It is found by the next look, as everything that is missed: at a shutdown there is nothing to call with.
  const failed = (err: unknown) => log().debug({ err }, 'the next job of a line was not called')
  events.on('job:complete', ({ job }) => {
    if (inLine(job)) wake(job.id).catch(failed)
  })
}

const inLine = (job: Job): boolean => (job as Job & { job_queue_id?: number | null }).job_queue_id != null

/** A job that is done is taken away, and one that failed let go, in the statement that lets its line go. */
async function wake(jobId: string): Promise<void> {
  for (let tries = 0; tries < SOON.tries + LATE.tries; tries++) {
    const called = await getDb().execute(sql`
      select pg_notify('jobs:insert', '{"count":1}')
      where not exists (select from graphile_worker._private_jobs where id = ${jobId} and locked_by is not null)`)
    if (called.length) return
    await pause(tries < SOON.tries ? SOON.everyMs : LATE.everyMs, undefined, { ref: false })
  }
}
