import { afterEach, describe, expect, it } from 'vitest'
import type { EngineQuery, Matches, SearchEngine } from './engine'
import { wakeEngines, withFallback } from './with-fallback'

const engine = (name: SearchEngine['name'], match: () => Promise<Matches>): SearchEngine => ({
  name,
  match,
  put: async () => {},
  refresh: async () => {},
  prepare: async () => {},
  stands: async () => true,
  mark: (_facts, said) => said,
  kept: async () => [],
  strays: async () => ({ documentIds: [], entries: 0 }),
  forget: async () => {},
})
const found = async (): Promise<Matches> => ({ matches: [{ documentId: 'one', sources: ['card'] }], capped: false })
const failing = (failure: Error) => async (): Promise<Matches> => Promise.reject(failure)
const ask = (one: SearchEngine) => one.match({} as never, {} as EngineQuery)

afterEach(wakeEngines)

describe('C-16.05 one engine in the place of another', () => {
  it('is told of in the answer, until the first has rested', async () => {
    process.env.LOG_LEVEL = 'silent'
    const down = withFallback(engine('meilisearch', failing(new Error('refused'))), engine('postgres', found))
    expect(await ask(down)).toMatchObject({ standby: true, matches: [{ documentId: 'one' }] })
    const well = withFallback(engine('meilisearch', found), engine('postgres', found))
    expect((await ask(well)).standby).toBe(true)
    wakeEngines()
    expect((await ask(well)).standby).toBeUndefined()
  })

  it('does not hide what the database itself refused, nor lays it on the engine', async () => {
    const stopped = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })
    const first = withFallback(engine('meilisearch', failing(stopped)), engine('postgres', found))
    await expect(ask(first)).rejects.toBe(stopped)
    const next = withFallback(engine('meilisearch', found), engine('postgres', failing(new Error('not asked'))))
    expect((await ask(next)).standby).toBeUndefined()
  })
})
