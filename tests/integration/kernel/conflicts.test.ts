import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/server/kernel/actor'
import type { CommandContext } from '@/server/kernel/command'
import { execute } from '@/server/kernel/execute'
import { act } from '../../support/acts'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'

const database = useDatabase()
let actor: Actor
beforeAll(async () => {
  actor = await addPerson(database.db)
})

const fail = (ctx: CommandContext, state: string) =>
  ctx.tx.execute(sql.raw(`do $$ begin raise exception 'by test' using errcode = '${state}'; end $$`))

/** Fails this many times with a state, then succeeds. */
function failing(times: number, state: string) {
  let runs = 0
  const command = act({
    run: async (ctx) => {
      runs += 1
      if (runs <= times) await fail(ctx, state)
      return { answer: 'да' }
    },
  })
  return { command, runs: () => runs }
}

describe('when the database puts two acts in order', () => {
  it.each(['40001', '40P01'])('the one it took back (%s) is done again, unseen', async (state) => {
    const { command, runs } = failing(2, state)
    expect(await execute(command, { actor }, { text: 'а' })).toEqual({ answer: 'да' })
    expect(runs()).toBe(3)
  })

  it('it is not done for ever', async () => {
    const { command, runs } = failing(Number.POSITIVE_INFINITY, '40001')
    await expect(execute(command, { actor }, { text: 'а' })).rejects.toThrow()
    expect(runs()).toBe(4)
  })

  it('another failure is not repeated', async () => {
    const { command, runs } = failing(1, '23505')
    await expect(execute(command, { actor }, { text: 'а' })).rejects.toThrow()
    expect(runs()).toBe(1)
  })

  it('two acts that lock the same rows in opposite order both end well', async () => {
    const lock = (key: number) => sql`select pg_advisory_xact_lock(77, ${key})`
    let holding = 0
    let release = () => {}
    const bothHold = new Promise<void>((resolve) => {
      release = resolve
    })
    const crossing = (first: number, second: number) =>
      act({
        run: async ({ tx }) => {
          await tx.execute(lock(first))
          holding += 1
          if (holding === 2) release()
          await bothHold
          await tx.execute(lock(second))
          return { answer: `${first}` }
        },
      })
    const done = await Promise.all([
      execute(crossing(1, 2), { actor }, { text: 'а' }),
      execute(crossing(2, 1), { actor }, { text: 'б' }),
    ])
    expect(done).toEqual([{ answer: '1' }, { answer: '2' }])
    expect(holding).toBe(3)
  })
})
