import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Actor } from '@/server/kernel/actor'
import { toTsvector } from '@/server/search/postgres/tsquery'
import { lexemesOf } from '@/server/search/text/lexemes'

const COMMON = [
  'О ремонте дорог в Заречном районе',
  'О благоустройстве территории у школы',
  'Жалоба жителей на шум',
  'О жилищно-коммунальном хозяйстве посёлка',
  'Сведения о закупке мебели',
  'О назначении Ковальчука ответственным',
  'О проведении совещания в Твери',
  'О предоставлении отчётности за квартал',
]
const RARE = ['аэростаты', 'астролябии', 'подстаканники']
const PAGE = 'Сообщение отдела. Документ составлен по форме, срок исполнения указан, копии направлены исполнителям.'
const RARE_EVERY = 997
const PER_STATEMENT = 20_000

type Wanted = { cards: number; reader: Actor }

/**
 * Cards and one page of a file to each, put straight into the tables: words are read by the product once for each kind of
 * text, numbers are added by row. The reader is let into every tenth.
 */
export async function makeCorpus(db: Db, { cards, reader }: Wanted): Promise<{ ms: number; pages: number }> {
  const begun = performance.now()
  const texts = [...COMMON, ...RARE.map((word) => `О списании: ${word}`)]
  const words = await Promise.all(texts.map(async (text) => toTsvector(await lexemesOf(`Документ. ${text}`))))
  const page = toTsvector(await lexemesOf(PAGE))
  const common = sql.raw(String(COMMON.length))
  const pick = sql`case when n % ${sql.raw(String(RARE_EVERY))} = 0 then ${common} + 1 + (n / ${sql.raw(String(RARE_EVERY))}) % ${sql.raw(String(RARE.length))} else 1 + n % ${common} end`
  // An index made of what is there is many times cheaper than one kept true row by row.
  await db.execute(sql`drop index search_entries_found`)
  for (let from = 1; from <= cards; from += PER_STATEMENT) {
    const to = Math.min(cards, from + PER_STATEMENT - 1)
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local synchronous_commit = off`)
      // Ids in order of time, as the product makes them.
      await tx.execute(sql`
        create temp table made on commit drop as
        select n, (lpad(to_hex(1700000000000 + n::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid as id,
          (${sql.param(texts)}::text[])[${pick}] as title, (${sql.param(words)}::text[])[${pick}]::tsvector as words
        from generate_series(${from}::int, ${to}::int) n`)
      await tx.execute(sql`
        insert into documents (id, kind, state, title, reg_number, reg_date)
        select id, (array['incoming', 'outgoing', 'memo'])[1 + n % 3], 'filed', title, '01-07/' || n, date '2020-01-01' + n % 2500 from made`)
      await tx.execute(sql`
        insert into document_grants (document_id, principal, access)
        select id, ${`p:${reader.personId}`}, 'read' from made where n % 10 = 0`)
      await tx.execute(sql`
        insert into search_entries (id, document_id, source, source_id, body, numbers, words)
        select gen_random_uuid(), id, 'card', id, title, array['01-07/' || n],
          words || ('''№0107' || n || ''' ''№07' || n || '''')::tsvector from made`)
      await tx.execute(sql`
        insert into search_entries (id, document_id, source, source_id, page, body, words)
        select gen_random_uuid(), id, 'page', gen_random_uuid(), 1, ${PAGE}, ${page}::tsvector from made`)
    })
  }
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local maintenance_work_mem = '512MB'`)
    await tx.execute(sql`create index search_entries_found on search_entries using gin (words)`)
  })
  await db.execute(sql`vacuum analyze search_entries`)
  await db.execute(sql`vacuum analyze documents`)
  await db.execute(sql`vacuum analyze document_grants`)
  return { ms: performance.now() - begun, pages: cards }
}
