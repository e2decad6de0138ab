import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newId } from '@/server/kernel/ids'
import { watchWorkers } from '@/server/living-workers'
import { startWorker } from '@/server/worker'
import { useDatabase } from '../../support/database'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()

/** A job as the workers of this pool have taken it. */
async function takenBy(pool: string): Promise<() => Promise<string | null>> {
  const [job] = await database.db.execute<{ id: string }>(
    sql`select id from graphile_worker.add_job('nothing', '{}'::json)`,
  )
  await database.db.execute(
    sql`update graphile_worker._private_jobs set locked_by = ${pool}, locked_at = now() where id = ${job?.id}`,
  )
  return async () => {
    const [row] = await database.db.execute<{ locked_by: string | null }>(
      sql`select locked_by from graphile_worker.jobs where id = ${job?.id}`,
    )
    return row?.locked_by ?? null
  }
}

async function node(...pools: string[]) {
  const watch = await watchWorkers(database.url)
  onTestFinished(watch.stop)
  for (const id of pools) watch.events.emit('pool:create', { workerPool: { id } } as never)
  await watch.look()
  return watch
}

describe('jobs of a node', () => {
  it('that was killed are given back when the next one starts', async () => {
    const holder = await takenBy('pool-gone')
    await node()
    expect(await holder()).toBeNull()
  })

  it('that lives stay its own, whoever looks', async () => {
    const first = await node('pool-a', 'pool-b')
    const [one, other] = [await takenBy('pool-a'), await takenBy('pool-b')]
    const second = await node('pool-c')
    await Promise.all([first.look(), second.look(), first.look()])
    expect([await one(), await other()]).toEqual(['pool-a', 'pool-b'])
  })

  it('are given back by the others as soon as it is gone', async () => {
    const dying = await watchWorkers(database.url)
    dying.events.emit('pool:create', { workerPool: { id: 'pool-d' } } as never)
    await dying.look()
    const holder = await takenBy('pool-d')
    const other = await node('pool-e')
    expect(await holder()).toBe('pool-d')
    await dying.stop()
    await other.look()
    expect(await holder()).toBeNull()
  })

  it('that is at work keeps its job and its line, however often others look', async () => {
    const documentId = newId()
    const payload = JSON.stringify({ event: 'documents.changed', reaction: 'search.card', data: { documentId } })
    const held = async () =>
      (
        await database.db.execute(sql`
        select j.attempts, j.locked_by is not null as job, q.locked_by is not null as line
        from graphile_worker._private_jobs j join graphile_worker._private_job_queues q on q.id = j.job_queue_id`)
      )[0]
    const worker = await startWorker(database.url)
    onTestFinished(worker.stop)
    const other = await node()
    await database.db.transaction(async (tx) => {
      // What the job waits for is given free at the end of this transaction.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`search:${documentId}`}, 0))`)
      await database.db.execute(
        sql`select graphile_worker.add_job('reaction', ${payload}::text::json, queue_name => 'busy')`,
      )
      await waitFor(async () => (await held())?.job === true, 'the job to be taken')
      await other.look()
      await other.look()
      expect(await held()).toEqual({ attempts: 1, job: true, line: true })
    })
    await waitFor(async () => !(await held()), 'the job to be done')
  })

  it('a line that a node which is gone had locked is let go, though it has no job in it', async () => {
    await database.db.execute(sql`select graphile_worker.add_job('nothing', '{}'::json, queue_name => 'left')`)
    await database.db.execute(
      sql`update graphile_worker._private_job_queues set locked_by = 'pool-lost', locked_at = now() where queue_name = 'left'`,
    )
    await node()
    const locked = sql`select locked_by from graphile_worker._private_job_queues where queue_name = 'left'`
    expect(await database.db.execute(locked)).toMatchObject([{ locked_by: null }])
  })

  it('of one line are called though the database lets the line go late', async () => {
    const documentId = newId()
    const first = { event: 'documents.changed', reaction: 'search.card', data: { documentId } }
    const second = { event: 'registry.stackAwaited', reaction: 'registry.sortStack', data: { streamId: newId() } }
    const add = (payload: object) =>
      database.db.execute(
        sql`select graphile_worker.add_job('reaction', ${JSON.stringify(payload)}::text::json, queue_name => 'late')`,
      )
    const left = async (state: string) =>
      (
        await database.db.execute<{ jobs: number }>(
          sql`select count(*)::int as jobs from graphile_worker.jobs where queue_name = 'late' and (${state} = 'all' or locked_by is not null)`,
        )
      )[0]?.jobs
    const worker = await startWorker(database.url, { lookEveryMs: 3_600_000 })
    onTestFinished(worker.stop)
    let done = Promise.resolve()
    await database.db.transaction(async (line) => {
      await database.db.transaction(async (tx) => {
        // What the first job waits for is given free at the end of the inner transaction, its line at that of the outer one.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`search:${documentId}`}, 0))`)
        await add(first)
        await add(second)
        await waitFor(async () => (await left('taken')) === 1, 'the first job to be taken')
        await line.execute(
          sql`select from graphile_worker._private_job_queues where queue_name = 'late' for no key update`,
        )
      })
      await line.execute(sql`select pg_sleep(1)`)
      done = waitFor(async () => (await left('all')) === 0, 'the line to be empty')
    })
    await done
  })

  it('of one line are called one after another, though nobody looks for an hour', async () => {
    const payload = { event: 'registry.stackAwaited', reaction: 'registry.sortStack', data: { streamId: newId() } }
    for (let job = 0; job < 10; job++)
      await database.db.execute(
        sql`select graphile_worker.add_job('reaction', ${JSON.stringify(payload)}::text::json, queue_name => 'registry.sortStack')`,
      )
    const worker = await startWorker(database.url, { lookEveryMs: 3_600_000 })
    onTestFinished(worker.stop)
    const left = sql`select count(*)::int as jobs from graphile_worker.jobs where queue_name = 'registry.sortStack'`
    await waitFor(async () => (await database.db.execute<{ jobs: number }>(left))[0]?.jobs === 0, 'the line is empty')
  })
})
