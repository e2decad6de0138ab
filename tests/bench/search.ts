import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { changeRequisites } from '@/server/documents/change-requisites'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { findEverything } from '@/server/search/find'
import { indexCard, indexDocument } from '@/server/search/index-document'
import { addPerson } from '../support/office'
import { titled } from '../support/search'
import { makeCorpus } from './search/corpus'
import { measureQuality } from './search/quality'
import { startDatabase } from './support/database'
import { numberOf } from './support/options'
import { percentiles } from './support/percentiles'

const BAR = { queryMs: 1000, savedToFoundMs: 2000 }
const SAVES = 40
const ASKED_TIMES = 3

/**
 * Search over a large office in PostgreSQL: `--cards` cards and as many pages of files (20,000 unless told; the full size
 * is 1,000,000). Questions of a person who sees a tenth, of one who sees all and of one who sees nothing of the common words,
 * from words that are everywhere to words that stand once, and words that stand everywhere and never side by side; saving until found; reading anew; and how well forms of words are found beside plain `russian`.
 */
export default async function search(options: string[]): Promise<object> {
  const cards = numberOf(options, '--cards') ?? 20_000
  const database = await startDatabase()
  try {
    const { db } = database
    const some = await addPerson(db, { surname: 'Частный' })
    const all = await addPerson(db, { surname: 'Общий', roles: ['clerk'] })
    const none = await addPerson(db, { surname: 'Узкий' })
    const made = await makeCorpus(db, { cards, reader: some, narrow: none })
    const seconds = (ms: number) => Math.round(ms / 1000)
    process.stdout.write(
      `${cards} cards and ${made.pages} pages in ${seconds(made.ms)} s, ${seconds(made.indexMs)} s of them the indexes\n`,
    )
    const queries = await measureQueries({ some, all, none })
    const saved = await measureSaves(db, some)
    const rebuilt = await measureRebuild(db)
    const quality = await measureQuality(db)
    const slowest = Math.max(...queries.map((one) => one.p95))
    const ratio = Number((slowest / BAR.queryMs).toFixed(3))
    return { bar: BAR, cards, pages: made.pages, queries, saved, rebuiltPerSecond: rebuilt, quality, ratio }
  } finally {
    await database.stop()
  }
}

const LINES = {
  everywhere: ['документ', 'отдел ', 'сообщение'],
  common: ['ремонт дорог', 'благоустройство территории', 'жалоба жителей'],
  rare: ['аэростат', 'астролябия', 'подстаканник'],
  together: ['«ремонт дорог»', 'жилищно-коммунальное хозяйство', 'документ -ремонт'],
  apart: ['«отдела исполнителям»', '«срок копии»'],
  unfinished: ['рем', 'благоуст', 'док'],
  numbers: ['01-07/27', '№ 01-07/1500 от 28.11.2026', '01 07 999'],
  slips: ['аэрсотат', 'астралябия', 'подстаканик'],
  commonSlips: ['ремнот дрог', 'балгоустройство территорри'],
}

/** Milliseconds of whole answers: list, counts and facets, as a screen asks for them. */
async function measureQueries(people: Record<'some' | 'all' | 'none', Actor>) {
  const measured = []
  for (const [who, actor] of Object.entries(people)) {
    for (const [kind, lines] of Object.entries(LINES)) {
      const times: number[] = []
      let found = 0
      for (let time = 0; time <= ASKED_TIMES; time++) {
        for (const query of lines) {
          const begun = performance.now()
          found = (await ask(findEverything, { actor }, { query })).total.count
          // The first round warms connections and the dictionary, as the first search of a day does.
          if (time > 0) times.push(performance.now() - begun)
        }
      }
      const { p50, p95 } = percentiles(times)
      process.stdout.write(`${who}, ${kind}: p50 ${p50} ms, p95 ${p95} ms, ${found} found by the last\n`)
      measured.push({ who, kind, p50, p95 })
    }
  }
  return measured
}

/** From the command that saves to the answer that holds it, without the wait of the job queue. */
async function measureSaves(db: Db, actor: Actor) {
  const times: number[] = []
  const documentId = await titled(actor, 'Пустой заголовок')
  for (let time = 0; time < SAVES; time++) {
    const word = `слово${'абвгд'[time % 5]}${'еклмн'[Math.floor(time / 5) % 5]}${time < 25 ? 'х' : 'ц'}`
    const begun = performance.now()
    await execute(changeRequisites, { actor }, { documentId, title: `Заголовок ${word}` })
    await indexCard(db, documentId)
    const { total } = await ask(findEverything, { actor }, { query: word, exact: true })
    if (total.count !== 1) throw new Error(`«${word}» was saved and not found`)
    times.push(performance.now() - begun)
  }
  return percentiles(times)
}

const REBUILT = 400

/** Documents read anew in a second, four at a time as a rebuild does. */
async function measureRebuild(db: Db): Promise<number> {
  const rows = (await db.execute(sql`select id from documents order by id desc limit ${REBUILT}`)) as unknown as {
    id: string
  }[]
  const begun = performance.now()
  for (let at = 0; at < rows.length; at += 4) {
    await Promise.all(rows.slice(at, at + 4).map(({ id }) => indexDocument(db, id)))
  }
  return Math.round((rows.length / (performance.now() - begun)) * 1000)
}
