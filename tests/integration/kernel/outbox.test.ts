import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { getSql } from '@/db/client'
import type { Actor } from '@/server/kernel/actor'
import type { CommandContext } from '@/server/kernel/command'
import { execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { reactions } from '@/server/reactions'
import { act } from '../../support/acts'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()
type Push = { entity: string; version: number; rooms: string[] }
const pushes: Push[] = []
let actor: Actor
beforeAll(async () => {
  actor = await addPerson(database.db)
  await getSql().listen('vizir_push', (payload) => void pushes.push(JSON.parse(payload) as Push))
})

/** Keys of the jobs that wait for what one command says of one thing, in the order they will be done. */
const jobs = async (...of: string[]) =>
  [
    ...(await database.db.execute<{ key: string }>(
      sql`select key from graphile_worker.jobs where key like any(${sql.param(of.map((one) => `%${one}%`))}::text[])
        order by priority, run_at, id`,
    )),
  ].map((row) => row.key)

const telling = (entity: string, end: () => Promise<unknown> = async () => ({ answer: 'да' })) =>
  act({
    run: async (ctx: CommandContext) => {
      ctx.emit('registry.cardRegistered', { documentId: newId() })
      ctx.touch({ entity, version: 1, rooms: ['office'] })
      return end()
    },
  })
const heard = (entity: string) => pushes.filter((push) => push.entity === entity)

describe('what a command leaves behind', () => {
  it('is a job for each reaction and a push, both with the commit', async () => {
    const requestId = newId()
    const entity = `document:${newId()}`
    let seenInside: string[] = []
    const command = telling(entity, async () => {
      seenInside = await jobs(requestId)
      return { answer: 'да' }
    })
    await execute(command, { actor, requestId }, { text: 'а' })
    expect(seenInside).toEqual([])
    const expected = Object.keys(reactions['registry.cardRegistered'] ?? {}).map((name) => `${requestId}:0:${name}`)
    expect(expected.length).toBeGreaterThan(0)
    expect((await jobs(requestId)).sort()).toEqual(expected.sort())
    await waitFor(() => heard(entity).length === 1, 'the push')
  })

  it('C-16.05 has the search hear of it before what was waiting already', async () => {
    const [requestId, documentId] = [newId(), newId()]
    const command = act({
      run: async (ctx: CommandContext) => {
        ctx.emit('files.attached', { attachmentId: newId(), documentId: newId(), sha256: 'a'.repeat(64) })
        ctx.emit('documents.changed', { documentId })
        return { answer: 'да' }
      },
    })
    await execute(command, { actor, requestId }, { text: 'а' })
    const inTurn = await jobs(requestId, documentId)
    expect(inTurn.map((key) => (key.startsWith('search.card') ? key : key.split(':').at(-1)))).toEqual([
      `search.card:${documentId}`,
      'files.extract',
    ])
  })

  const changing = (documentIds: string[], began = () => {}) =>
    act({
      // Each tells of itself: what all told in one stream would go one after another.
      audit: () => ({ stream: newId(), detail: {} }),
      run: async (ctx: CommandContext) => {
        began()
        for (const documentId of documentIds) {
          ctx.emit('documents.changed', { documentId })
          ctx.emit('documents.accessChanged', { documentId, personIds: [] })
        }
        return { answer: 'да' }
      },
    })

  it('C-16.05 has a document that changes again read once, and once more if its reading has begun', async () => {
    const documentId = newId()
    const change = () => execute(changing([documentId]), { actor }, { text: 'а' })
    const [card, access] = [`search.card:${documentId}`, `search.access:${documentId}`]
    await change()
    await change()
    expect((await jobs(documentId)).sort()).toEqual([access, card])
    await database.db.execute(
      sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'another' where key = ${card}`,
    )
    await change()
    const [row] = await database.db.execute<{ running: number; waiting: number }>(sql`
      select count(*) filter (where locked_at is not null)::int as running,
        count(*) filter (where locked_at is null)::int as waiting
      from graphile_worker._private_jobs
      where payload->>'reaction' = 'search.card' and payload->'data'->>'documentId' = ${documentId}`)
    expect(row).toEqual({ running: 1, waiting: 1 })
  })

  it('C-16.05 lets two commands about the same letters pass, whichever order they name them in', async () => {
    const letters = Array.from({ length: 300 }, () => newId())
    const back = [...letters].reverse()
    let begun = 0
    const both = Array.from({ length: 6 }, (_, at) => changing(at % 2 ? letters : back, () => begun++))
    await Promise.all(both.map((command) => execute(command, { actor }, { text: 'а' })))
    expect(await jobs(...letters)).toHaveLength(letters.length * 2)
    expect(begun, 'none had to begin again').toBe(both.length)
  })

  it('is nothing when it is refused at its end', async () => {
    const requestId = newId()
    const [silent, loud] = [`document:${newId()}`, `document:${newId()}`]
    const broken = telling(silent, () => Promise.reject(new Error('broken')))
    await expect(execute(broken, { actor, requestId }, { text: 'а' })).rejects.toThrow('broken')
    await execute(telling(loud), { actor }, { text: 'а' })
    await waitFor(() => heard(loud).length === 1, 'a later push')
    expect(heard(silent)).toEqual([])
    expect(await jobs(requestId)).toEqual([])
  })

  it('is one push an entity, with the highest version and every room', async () => {
    const entity = `document:${newId()}`
    const command = act({
      run: async ({ touch }) => {
        touch({ entity, version: 2, rooms: ['a'] })
        touch({ entity, version: 3, rooms: ['b', 'a'] })
        touch({ entity, version: 1, rooms: ['c'] })
        return { answer: 'да' }
      },
    })
    await execute(command, { actor }, { text: 'а' })
    await waitFor(() => heard(entity).length > 0, 'the push')
    expect(heard(entity)).toEqual([{ entity, version: 3, rooms: ['a', 'b', 'c'] }])
  })

  it('fits into notifications however many rooms it names', async () => {
    const entity = `document:${newId()}`
    const rooms = Array.from({ length: 500 }, () => `document:${newId()}`)
    const command = act({
      run: async ({ touch }) => {
        touch({ entity, version: 1, rooms })
        return { answer: 'да' }
      },
    })
    await execute(command, { actor }, { text: 'а' })
    await waitFor(() => heard(entity).flatMap((push) => push.rooms).length === 500, 'all rooms')
    expect(heard(entity).flatMap((push) => push.rooms)).toEqual(rooms)
  })
})
