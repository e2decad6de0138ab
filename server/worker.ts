import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run, type TaskList } from 'graphile-worker'
import { getDb } from '@/db/client'
import type { EventName } from './events'
import { clock } from './kernel/clock'
import { log } from './kernel/log'
import { watchWorkers } from './living-workers'
import { wakeNextInLine } from './next-in-line'
import { nightly } from './nightly'
import { type Reaction, reactions } from './reactions'

type ReactionJob = { event: EventName; reaction: string; data: never }

/** Jobs of the queue. A reaction that is no longer on the page is an error and stays visible in administration. */
export const tasks: TaskList = {
  async reaction(payload) {
    const { event, reaction, data } = payload as ReactionJob
    const load = reactions[event]?.[reaction]
    if (!load) throw new Error(`No reaction ${reaction} to ${event}`)
    const react = (await load()).default as Reaction<EventName>
    await react(data, { db: getDb(), now: clock.now() })
  },
}

/** The queue's own words, at the weight it gives them, in the process log. */
export const workerLogger = new Logger(() => (level, message, meta) => {
  const weight = level === 'error' || level === 'warning' ? (level === 'error' ? 'error' : 'warn') : 'debug'
  log()[weight]({ meta: level === 'error' ? meta : undefined }, message)
})

/** Jobs may run twice, so at the end they are waited for only as long as people would wait for a restart. */
const PATIENCE_MS = 5_000

/** A job is called when it comes; looking is for what was missed, and for what is due by the clock. */
const LOOK_EVERY_MS = 2000

/** Starts the background workers of this process on the queue kept in PostgreSQL. */
export async function startWorker(
  connectionString: string,
  { lookEveryMs = LOOK_EVERY_MS } = {},
): Promise<{ stop: () => Promise<void> }> {
  const living = await watchWorkers(connectionString)
  wakeNextInLine(living.events)
  const runner = await run({
    connectionString,
    taskList: tasks,
    parsedCronItems: nightly(),
    events: living.events,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: lookEveryMs,
    logger: workerLogger,
  })
  const stop = async () => {
    await Promise.race([runner.stop(), pause(PATIENCE_MS, undefined, { ref: false })])
    await living.stop()
  }
  return { stop }
}
