import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { WINDOW } from '@/server/search/engine'
import { inOrder } from '@/server/search/order'
import type { Candidate } from '@/server/search/pool'
import { toTsquery, toTsvector } from '@/server/search/postgres/tsquery'
import { lexemesOf } from '@/server/search/text/lexemes'
import { understand } from '@/server/search/understand'
import { type Paradigm, paradigms } from './paradigms'

type Text = { id: number; text: string; paradigm: number }
type Score = { recall20: number; precision5: number }
type Side = 'vizir' | 'russian'

const PER_INSERT = 200
const SHOWN = 20

/**
 * Every form of a word is a text; three forms of each are asked for. Recall of 20: the share of the texts of its word among the first
 * twenty found; precision of 5: the share of them among the first five. Each text is a heading: ours stand in the order of a list
 * by relevance, those of plain `russian` newest first.
 */
export async function measureQuality(db: Db): Promise<object> {
  const all = paradigms()
  const texts = all.flatMap(({ forms }, paradigm) =>
    forms.map((form) => ({ text: `Направлено: ${form}, к сведению`, paradigm })),
  )
  const kept = await keep(db, texts)
  const scores: Record<Side, Map<Paradigm['sort'], Score[]>> = { vizir: new Map(), russian: new Map() }
  for (const [at, { sort, forms }] of all.entries()) {
    const wanted = new Set(kept.filter((one) => one.paradigm === at).map((one) => one.id))
    for (const form of new Set([forms[0], forms[forms.length >> 1], forms.at(-1)]) as Set<string>) {
      push(scores.vizir, sort, scoreOf(await listed(db, form, kept), wanted))
      push(scores.russian, sort, scoreOf(await asked(db, sql`plain @@ plainto_tsquery('russian', ${form})`), wanted))
    }
  }
  const result = {
    paradigms: all.length,
    texts: texts.length,
    vizir: summed(scores.vizir),
    russian: summed(scores.russian),
  }
  process.stdout.write(`${JSON.stringify(result, null, 1)}\n`)
  return result
}

async function keep(db: Db, texts: Omit<Text, 'id'>[]): Promise<Text[]> {
  await db.execute(sql`create table bench_texts (id int primary key, plain tsvector, words tsvector)`)
  for (let at = 0; at < texts.length; at += PER_INSERT) {
    const rows = await Promise.all(
      texts.slice(at, at + PER_INSERT).map(async ({ text }, offset) => {
        const words = toTsvector(await lexemesOf(text))
        return sql`(${at + offset}::int, to_tsvector('russian', ${text}), ${words}::tsvector)`
      }),
    )
    await db.execute(sql`insert into bench_texts values ${sql.join(rows, sql`, `)}`)
  }
  return texts.map((text, id) => ({ ...text, id }))
}

/** As a list by relevance shows them. */
async function listed(db: Db, line: string, kept: Text[]): Promise<number[]> {
  const query = await understand(db, line, false)
  const found = await asked(db, sql`words @@ ${toTsquery(query)}::tsquery`, WINDOW)
  const candidates = found.map(
    (id) => ({ id: String(id), title: kept[id]?.text, at: id, sources: ['card'] }) as unknown as Candidate,
  )
  return (await inOrder(candidates, query, 'relevance')).slice(0, SHOWN).map(({ id }) => Number(id))
}

async function asked(db: Db, condition: ReturnType<typeof sql>, limit = SHOWN): Promise<number[]> {
  const rows = (await db.execute(
    sql`select id from bench_texts where ${condition} order by id desc limit ${limit}`,
  )) as unknown as { id: number }[]
  return rows.map(({ id }) => id)
}

function scoreOf(found: number[], wanted: Set<number>): Score {
  const right = (ids: number[]) => ids.filter((id) => wanted.has(id)).length
  const first = found.slice(0, 5)
  return {
    recall20: right(found) / Math.min(20, wanted.size),
    precision5: first.length ? right(first) / first.length : 0,
  }
}

const push = (scores: Map<Paradigm['sort'], Score[]>, sort: Paradigm['sort'], score: Score) =>
  scores.set(sort, [...(scores.get(sort) ?? []), score])

const summed = (scores: Map<Paradigm['sort'], Score[]>) =>
  Object.fromEntries([...scores, ['all', [...scores.values()].flat()] as const].map(([sort, own]) => [sort, mean(own)]))

const mean = (scores: Score[]): Score => ({
  recall20: share(scores.map((one) => one.recall20)),
  precision5: share(scores.map((one) => one.precision5)),
})

const share = (values: number[]): number =>
  Number((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(3))
