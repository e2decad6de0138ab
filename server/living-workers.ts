import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import postgres from 'postgres'
import { log } from './kernel/log'

/** First half of the advisory locks that say «these workers live»; the second is the name of their pool. */
const LIVING = 7_426_005
const LOOK_EVERY_MS = 30_000

export type LivingWorkers = { events: WorkerEvents; look: () => Promise<void>; stop: () => Promise<void> }

/**
 * A node that is killed leaves its jobs and lines locked, and the queue by itself would keep them so for four hours. They
 * are locked in the name of the pool of the node's workers, which here holds an advisory lock while the node lives; what is
 * locked by a pool without one is given back at once. Given back while it is being done, a job would be done twice, and its
 * line could stay locked by nobody.
 */
export async function watchWorkers(connectionString: string): Promise<LivingWorkers> {
  const sql = postgres(connectionString, { max: 1, max_lifetime: null, onnotice: () => {} })
  const events: WorkerEvents = new EventEmitter()
  const own = new Set<string>()
  const look = async () => {
    for (const pool of own) await declare(sql, pool)
    await giveBack(sql)
  }
  const failed = (err: unknown) => log().error({ err }, 'the workers of other nodes were not looked at')
  events.on('pool:create', ({ workerPool: { id } }) => {
    own.add(id)
    declare(sql, id).catch(failed)
  })
  await giveBack(sql)
  const timer = setInterval(() => void look().catch(failed), LOOK_EVERY_MS).unref()
  const stop = async () => {
    clearInterval(timer)
    await sql.end({ timeout: 1 })
  }
  return { events, look, stop }
}

/** Takes the pool's lock unless this connection has it already: after a lost connection it is taken anew. */
const declare = (sql: postgres.Sql, pool: string) => sql`
  select pg_advisory_lock(${LIVING}, hashtext(${pool}))
  where not exists (
    select from pg_locks
    where locktype = 'advisory' and pid = pg_backend_pid() and classid = ${LIVING}
      and objid = (hashtext(${pool})::bigint & 4294967295)::oid
  )`

/** Jobs and lines whose pool holds no lock in this database: its node is gone. */
const giveBack = (sql: postgres.Sql) => sql`
  select graphile_worker.force_unlock_workers(array(
    select locked_by from (
      select locked_by from graphile_worker._private_jobs
      union select locked_by from graphile_worker._private_job_queues
    ) as holding
    where locked_by is not null and not exists (
      select from pg_locks
      where locktype = 'advisory' and classid = ${LIVING}
        and objid = (hashtext(locked_by)::bigint & 4294967295)::oid
        and database = (select oid from pg_database where datname = current_database())
    )
  ))`
