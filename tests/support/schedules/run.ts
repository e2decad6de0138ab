import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { getDb, getSql } from '@/db/client'
import { ROOMS_CHANNEL } from '@/server/rooms/store'
import type { Office } from '../office'
import { draftOf } from '../rooms'
import { schedules } from './schedule'
import { World } from './world'

type Options = { office: Pick<Office, 'executor' | 'colleague'>; runs: number; seed: number; lanes?: number }
export type Outcome = { runs: number; seed: number; failure: string | null }

/**
 * Runs random schedules, several texts at a time, and answers with the first that fails. The
 * seed gives the same schedules again; how the machine interleaves their work with the database it cannot repeat.
 */
export async function runSchedules({ office, runs, seed, lanes = 8 }: Options): Promise<Outcome> {
  // Every open tab of y-websocket listens to the end of the process.
  process.setMaxListeners(0)
  const worlds = new Map<string, World>()
  const listening = await getSql().listen(ROOMS_CHANNEL, (payload) => {
    const { documentId } = JSON.parse(payload) as { documentId: string }
    void worlds.get(documentId)?.hear(payload)
  })
  const model = await draftOf(office.executor)
  const people = [office.executor, office.colleague]
  let failed = false
  let lived = 0
  const property = fc.asyncProperty(schedules, async (steps) => {
    if (failed) return
    const documentId = await copyOf(model)
    const world = new World(documentId, people)
    worlds.set(documentId, world)
    try {
      await world.run(steps)
      lived += 1
    } catch (error) {
      failed = true
      throw error
    } finally {
      worlds.delete(documentId)
    }
  })
  const share = Math.ceil(runs / lanes)
  const results = await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      fc.check(property, { numRuns: share, seed: seed + lane, endOnFailure: true }),
    ),
  )
  await listening.unlisten()
  const failure = results.find((result) => result.failed)
  return {
    runs: lived,
    seed,
    // The reason first: a kept log holds the beginning of a failure only.
    failure: failure ? `${failure.errorInstance}\n${fc.defaultReportMessage(failure)}` : null,
  }
}

/** Another document like this one, without the ceremony of a draft: only its text is of interest. */
async function copyOf(model: string): Promise<string> {
  const [row] = await getDb().execute<{ id: string }>(sql`
    insert into documents (id, kind, state, title, author_id, unit_id)
    select gen_random_uuid(), kind, state, title, author_id, unit_id from documents where id = ${model}
    returning id`)
  if (!row) throw new Error('no document to copy')
  return row.id
}
