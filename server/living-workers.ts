import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import postgres from 'postgres'
import { log } from './kernel/log'

/** First half of the advisory locks that say «this worker lives»; the second is the worker's name. */
const LIVING = 7_426_005
const LOOK_EVERY_MS = 30_000

export type LivingWorkers = { events: WorkerEvents; look: () => Promise<void>; stop: () => Promise<void> }

/**
 * A node that is killed leaves its jobs locked, and the queue by itself would keep them so for four hours. Here each
 * worker holds an advisory lock while its node lives; jobs locked by a worker without one are given back at once.
 */
export async function watchWorkers(connectionString: string): Promise<LivingWorkers> {
  const sql = postgres(connectionString, { max: 1, max_lifetime: null, onnotice: () => {} })
  const events: WorkerEvents = new EventEmitter()
  const own = new Set<string>()
  const look = async () => {
    for (const worker of own) await declare(sql, worker)
    await giveBack(sql)
  }
  const failed = (err: unknown) => log().error({ err }, 'the workers of other nodes were not looked at')
  events.on('worker:create', ({ worker }) => {
    own.add(worker.workerId)
    declare(sql, worker.workerId).catch(failed)
  })
  await giveBack(sql)
  const timer = setInterval(() => void look().catch(failed), LOOK_EVERY_MS).unref()
  const stop = async () => {
    clearInterval(timer)
    await sql.end({ timeout: 1 })
  }
  return { events, look, stop }
}

/** Takes the worker's lock unless this connection has it already: after a lost connection it is taken anew. */
const declare = (sql: postgres.Sql, worker: string) => sql`
  select pg_advisory_lock(${LIVING}, hashtext(${worker}))
  where not exists (
    select from pg_locks
    where locktype = 'advisory' and pid = pg_backend_pid() and classid = ${LIVING}
      and objid = (hashtext(${worker})::bigint & 4294967295)::oid
  )`

/** Jobs whose worker holds no lock in this database: its node is gone. */
const giveBack = (sql: postgres.Sql) => sql`
  select graphile_worker.force_unlock_workers(array(
    select locked_by from (
      select distinct locked_by from graphile_worker.jobs
      where locked_by is not null
    ) as holding
    where not exists (
      select from pg_locks
      where locktype = 'advisory' and classid = ${LIVING}
        and objid = (hashtext(locked_by)::bigint & 4294967295)::oid
        and database = (select oid from pg_database where datname = current_database())
    )
  ))`
