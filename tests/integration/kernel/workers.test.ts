import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newId } from '@/server/kernel/ids'
import { watchWorkers } from '@/server/living-workers'
import { startWorker } from '@/server/worker'
import { useDatabase } from '../../support/database'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()

/** A job as a worker of this name has taken it. */
async function takenBy(worker: string): Promise<() => Promise<string | null>> {
  const [job] = await database.db.execute<{ id: string }>(
    sql`select id from graphile_worker.add_job('nothing', '{}'::json)`,
  )
  await database.db.execute(
    sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() where id = ${job?.id}`,
  )
  return async () => {
    const [row] = await database.db.execute<{ locked_by: string | null }>(
      sql`select locked_by from graphile_worker.jobs where id = ${job?.id}`,
    )
    return row?.locked_by ?? null
  }
}

async function node(...workers: string[]) {
  const watch = await watchWorkers(database.url)
  onTestFinished(watch.stop)
  for (const workerId of workers) watch.events.emit('worker:create', { worker: { workerId }, tasks: {} } as never)
  await watch.look()
  return watch
}

describe('jobs of a node', () => {
  it('that was killed are given back when the next one starts', async () => {
    const holder = await takenBy('worker-gone')
    await node()
    expect(await holder()).toBeNull()
  })

  it('that lives stay its own, whoever looks', async () => {
    const first = await node('worker-a', 'worker-b')
    const [one, other] = [await takenBy('worker-a'), await takenBy('worker-b')]
    const second = await node('worker-c')
    await Promise.all([first.look(), second.look(), first.look()])
    expect([await one(), await other()]).toEqual(['worker-a', 'worker-b'])
  })

  it('are given back by the others as soon as it is gone', async () => {
    const dying = await watchWorkers(database.url)
    dying.events.emit('worker:create', { worker: { workerId: 'worker-d' }, tasks: {} } as never)
    await dying.look()
    const holder = await takenBy('worker-d')
    const other = await node('worker-e')
    expect(await holder()).toBe('worker-d')
    await dying.stop()
    await other.look()
    expect(await holder()).toBeNull()
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
