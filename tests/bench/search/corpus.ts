import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Actor } from '@/server/kernel/actor'
import { entryFacts } from '@/server/search/entry-facts'
import { figuresOf } from '@/server/search/postgres/facts'
import { toTsvector } from '@/server/search/postgres/tsquery'
import { lexemesOf } from '@/server/search/text/lexemes'
import { NARROW, pages, titles } from './texts'

const RARE_EVERY = 997
/** Every so many-th document has nothing of the common words, and a person who is let into these alone. */
const NARROW_EVERY = 50
const PER_STATEMENT = 50_000
const YEARS_MS = 6 * 365 * 86_400_000
const INDEXES = {
  search_entries_found: sql`create index search_entries_found on search_entries using gin (words, facts)`,
  search_entries_place: sql`create unique index search_entries_place on search_entries (document_id, source, source_id, page, part)`,
}

type Wanted = { cards: number; reader: Actor; narrow: Actor }
export type Made = { ms: number; indexMs: number; pages: number }

/**
 * Cards and one page of a file to each, put straight into the tables: words are read by the product once for each text,
 * numbers are added by row, rights and facts are told as the product tells them. The reader is let into every eleventh, of every kind of text.
 */
export async function makeCorpus(db: Db, { cards, reader, narrow }: Wanted): Promise<Made> {
  const begun = performance.now()
  await keepTexts(db)
  // An index made of what is there is many times cheaper than one kept true row by row.
  for (const name of Object.keys(INDEXES)) await db.execute(sql`drop index ${sql.identifier(name)}`)
  const step = Math.floor(YEARS_MS / cards)
  for (let from = 1; from <= cards; from += PER_STATEMENT) {
    await putCards(db, { from, to: Math.min(cards, from + PER_STATEMENT - 1), step, reader, narrow })
    process.stdout.write(`${from} put after ${Math.round((performance.now() - begun) / 1000)} s\n`)
  }
  const put = performance.now()
  for (const create of Object.values(INDEXES)) {
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local maintenance_work_mem = '1GB'`)
      await tx.execute(create)
    })
  }
  for (const table of ['search_entries', 'documents', 'document_grants'])
    await db.execute(sql`vacuum analyze ${sql.identifier(table)}`)
  await isAsTheProductTells(db)
  return { ms: performance.now() - begun, indexMs: performance.now() - put, pages: cards }
}

/** What titles and pages are taken from, with the words of each. */
async function keepTexts(db: Db): Promise<void> {
  await db.execute(sql`create table bench_said (sort text, n int, body text, words tsvector, primary key (sort, n))`)
  const sorts = { title: titles().map((text) => `Документ. ${text}`), page: pages(), narrow: NARROW }
  for (const [sort, texts] of Object.entries(sorts)) {
    for (const [n, body] of texts.entries()) {
      const words = toTsvector(await lexemesOf(body))
      await db.execute(sql`insert into bench_said values (${sort}, ${n}, ${body}, ${words}::tsvector)`)
    }
  }
}

type Part = { from: number; to: number; step: number; reader: Actor; narrow: Actor }

/** Ids in order of time, as the product makes them. Keys between tables are known to be right and are not checked by row. */
async function putCards(db: Db, { from, to, step, reader, narrow }: Part): Promise<void> {
  const count = (sort: string) => sql`(select count(*)::int from bench_said where sort = ${sort})`
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`set local synchronous_commit = off`)
    await tx.execute(sql`
      create temp table made on commit drop as
      select n, ms, (lpad(to_hex(ms), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid as id,
        (array['incoming', 'outgoing', 'memo'])[1 + n % 3] as kind, date '2020-01-01' + n % 2190 as day,
        case when n % ${NARROW_EVERY} = 0 then 'narrow' else 'title' end as titled,
        case when n % ${NARROW_EVERY} = 0 then 'narrow' else 'page' end as paged,
        case when n % ${NARROW_EVERY} = 0 then ${`p:${narrow.personId}`} when n % 11 = 1 then ${`p:${reader.personId}`} end as principal,
        case when n % ${NARROW_EVERY} = 0 then n / ${NARROW_EVERY} % ${count('narrow')}
          when n % ${RARE_EVERY} = 0 then ${count('title')} - 3 + (n / ${RARE_EVERY}) % 3 else n % (${count('title')} - 3) end as title_n,
        case when n % ${NARROW_EVERY} = 0 then n / ${NARROW_EVERY} % ${count('narrow')} else n % ${count('page')} end as page_n
      from (select n, 1590000000000 + n::bigint * ${step}::bigint as ms from generate_series(${from}::int, ${to}::int) n) numbered`)
    await tx.execute(sql`
      create temp table told on commit drop as
      select made.id, array_agg(distinct ('x' || substr(md5(said), 1, 8))::bit(32)::int) as facts
      from made, lateral unnest(array['a:common', principal, 'kinds:' || kind, 'states:filed', 'year:' || extract(year from day),
        'month:' || to_char(day, 'YYYY-MM'), 'correspondents:null', 'journals:null', 'authors:null', 'units:null']
        || array(select 't:' || (1::bigint << bits) || ':' || (ms >> bits) from unnest(array[46, 42, 38, 34, 30, 26, 22, 18, 14]) bits)) said
      where said is not null group by made.id`)
    await tx.execute(sql`
      insert into documents (id, kind, state, title, reg_number, reg_date)
      select id, kind, 'filed', body, '01-07/' || made.n, day from made join bench_said t on t.sort = titled and t.n = title_n order by id`)
    await tx.execute(sql`
      insert into document_grants (document_id, principal, access) select id, principal, 'read' from made where principal is not null`)
    for (const source of ['card', 'page']) {
      const [sort, number] = source === 'card' ? [sql`titled`, sql`title_n`] : [sql`paged`, sql`page_n`]
      const numbers = sql`case ${source} when 'card' then array['01-07/' || made.n] else array[]::text[] end`
      const numbered = sql`case ${source} when 'card' then array_to_tsvector(array['№0107' || made.n, '№07' || made.n]
        || array(select distinct '^№' || left(number, signs) from unnest(array['0107' || made.n, '07' || made.n]) number,
          generate_series(1, least(6, length(number))) signs)) else ''::tsvector end`
      const figure = sql`('x' || substr(md5('in:' || ${source}::text), 1, 8))::bit(32)::int`
      await tx.execute(sql`
        insert into search_entries (id, document_id, source, source_id, page, body, numbers, words, facts)
        select gen_random_uuid(), id, ${source}, id, ${source === 'card' ? 0 : 1}, body, ${numbers}, words || ${numbered},
          array(select f from unnest(facts || ${figure}) f order by f)
        from made join told using (id) join bench_said t on t.sort = ${sort} and t.n = ${number} order by id`)
    }
  })
}

/** A corpus told otherwise than the product does would measure something else. */
async function isAsTheProductTells(db: Db): Promise<void> {
  const rows = (await db.execute(sql`
    select document_id as id, source, facts from search_entries
    where document_id in (select id from documents order by id desc limit 60)`)) as unknown as {
    id: string
    source: 'card' | 'page'
    facts: number[]
  }[]
  for (const { id, source, facts } of rows) {
    const known = await db.transaction((tx) => entryFacts(tx, id))
    if (known && String(figuresOf(known, source)) !== String(facts))
      throw new Error(`${source} of ${id} is told otherwise`)
  }
}
