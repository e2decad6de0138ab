import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { searchChecks } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import type { IndexFacts } from '@/lib/contracts/search-index'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import type { SearchEngine } from './engine'
import { mirrors } from './engines'
import { indexState, isBuilding, liveRun } from './index-state'
import { canReindex } from './policy'
import { driftSize } from './reconcile/drift'

/** How the index of each engine stands: which answers, how far a new one is built, what the last night mended (C-16.05). */
export const showIndex = defineQuery(searchContract.index, {
  name: 'search.index',
  async run({ db, actor }) {
    const verdict = canReindex(actor)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const names: SearchEngine['name'][] = ['postgres', ...mirrors()]
    return { engines: await Promise.all(names.map((name) => factsOf(db, name))) }
  },
})

async function factsOf(db: DbOrTx, engine: SearchEngine['name']): Promise<IndexFacts> {
  const state = await indexState(db, engine)
  return {
    engine,
    answers: liveRun(state) !== null,
    building: isBuilding(state),
    done: state?.done ?? 0,
    total: state?.total ?? 0,
    startedAt: state?.startedAt.toISOString() ?? null,
    readyAt: state?.readyAt?.toISOString() ?? null,
    checked: await lastCheck(db, engine),
  }
}

async function lastCheck(db: DbOrTx, engine: SearchEngine['name']): Promise<IndexFacts['checked']> {
  const [row] = await db
    .select()
    .from(searchChecks)
    .where(and(eq(searchChecks.engine, engine), isNotNull(searchChecks.finishedAt)))
    .orderBy(desc(searchChecks.finishedAt))
    .limit(1)
  if (!row?.finishedAt) return null
  const { documents, remaining } = row
  return { at: row.finishedAt.toISOString(), documents, drift: driftSize(row), remaining }
}
