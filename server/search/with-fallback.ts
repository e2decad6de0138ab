import { sqlState } from '../kernel/errors'
import { log } from '../kernel/log'
import type { Matches, SearchEngine } from './engine'

/** An engine that did not answer is left alone for a while, or everyone would wait for its time limit in turn. */
const REST_MS = 10_000

const shared = globalThis as typeof globalThis & { vizirSearchRests?: Map<string, number> }

/** Asks the first engine; when it does not answer, logs it and asks the second, and the answer says so. Only searching falls back, never writing. */
export function withFallback(first: SearchEngine, second: SearchEngine): SearchEngine {
  shared.vizirSearchRests ??= new Map()
  const rests = shared.vizirSearchRests
  return {
    ...first,
    async match(db, asked) {
      const standby = async (): Promise<Matches> => ({ ...(await second.match(db, asked)), standby: true })
      if ((rests.get(first.name) ?? 0) > performance.now()) return standby()
      try {
        return await first.match(db, asked)
      } catch (err) {
        // What PostgreSQL refused beside the first engine it would refuse again.
        if (sqlState(err)) throw err
        rests.set(first.name, performance.now() + REST_MS)
        log().warn({ err, engine: first.name, instead: second.name }, 'search engine does not answer')
        return standby()
      }
    },
  }
}

/** Lets a rested engine be asked again at once. */
export const wakeEngines = (): void => shared.vizirSearchRests?.clear()
