import type { DbOrTx } from '@/db/client'
import { type Counted, SearchTab, searchContract } from '@/lib/contracts/search'
import type { Actor } from '../kernel/actor'
import { defineQuery } from '../kernel/query'
import { correctLine } from './correct-line'
import type { EngineQuery } from './engine'
import { answering } from './engines'
import { facetsOf } from './facets'
import { indexState, isBuilding, liveRun } from './index-state'
import { inOrder } from './order'
import { type Asked, EVERYTHING, isOfTab, type Pool, poolsOf } from './pool'
import { madeAt } from './postgres/eras'
import { toHits } from './to-hits'
import { understand } from './understand'

/** How long the office is looked through before an answer says how far it came; and when a person asks to look on. */
const LOOK_MS = 500
const FURTHER_MS = 20_000

/**
 * One line for everything (C-16): words in any form, numbers in any writing, in cards, texts, pages and messages. Rights
 * are part of the question and are checked once more on the answer: what one may not see is not counted, not listed,
 * not hinted at (V-21.04). Appeals are looked through apart from all else (V-21.03).
 */
export const findEverything = defineQuery(searchContract.find, {
  name: 'search.find',
  async run({ db, actor, today }, { query: text, exact, source: tab, sort, limit, further, ...filters }) {
    const started = performance.now()
    const asker = { db, actor, from: sort === 'old' ? ('oldest' as const) : ('newest' as const) }
    const limitMs = further ? FURTHER_MS : LOOK_MS
    const { query, pool, readAs } = await readLine({ ...asker, limitMs }, text, exact)
    const asked: Asked = { filters, tab }
    const under = await pool(asked)
    const shown = (await inOrder(under.found, query, sort)).slice(0, limit)
    const { hits, forms } = await toHits(db, shown, { query, tab })
    const index = await indexState(db, 'postgres')
    return {
      hits,
      total: count(under),
      counts: await countsOf(asked, pool),
      facets: await facetsOf(asked, pool, today),
      forms: exact ? [] : forms,
      readAs,
      partial: isBuilding(index) && !liveRun(index),
      lookedTo: under.reached && new Date(madeAt(under.reached)).toISOString(),
      standby: under.standby,
      tookMs: performance.now() - started,
    }
  },
})

type Asker = { db: DbOrTx; actor: Actor } & Pick<EngineQuery, 'from' | 'limitMs'>

/** The line as typed; when nothing at all is found by it, with its slips put right, if that finds something. */
async function readLine({ db, actor, ...way }: Asker, text: string, exact: boolean) {
  const started = performance.now()
  const engine = await answering(db)
  const read = async (line: string) => {
    const query = await understand(db, line, exact)
    return { query, pool: poolsOf(engine, { db, actor, query, ...way }) }
  }
  const typed = await read(text)
  if ((await typed.pool(EVERYTHING)).found.length) return { ...typed, readAs: null }
  const line = await correctLine(db, actor, { text, query: typed.query, spentMs: performance.now() - started })
  const right = line ? await read(line) : null
  const found = right && (await right.pool(EVERYTHING)).found.length > 0
  return found ? { ...right, readAs: line } : { ...typed, readAs: null }
}

const count = ({ found, capped }: Pool): Counted => ({ count: found.length, more: capped })

async function countsOf({ filters, tab }: Asked, pool: (asked: Asked) => Promise<Pool>) {
  const any = await pool({ filters, tab: 'any' })
  // Where there is more than was looked at, a tab is counted for itself only once it is opened.
  const of = async (name: Asked['tab']): Promise<Counted> => {
    if (name === tab || !any.capped) return count(await pool({ filters, tab: name }))
    return { count: any.found.filter((one) => isOfTab(one, name)).length, more: true }
  }
  const counts = await Promise.all(SearchTab.options.map(async (name) => [name, await of(name)] as const))
  return Object.fromEntries(counts) as Record<SearchTab, Counted>
}
