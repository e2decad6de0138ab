import { sql } from 'drizzle-orm'
import { type SearchHit, searchContract } from '@/lib/contracts/search'
import { visibleTo } from '../documents'
import { normaliseNumber } from '../journals'
import { defineQuery } from '../kernel/query'
import { fragment, highlight, type Wanted } from './highlight'
import { type Lemmatiser, loadLemmatiser, plain, wordsOf } from './lemmas'

type Row = {
  document_id: string
  kind: string
  kind_name: string
  flow: SearchHit['flow']
  state: string
  title: string
  number: string | null
  date: string | null
  correspondent: string | null
  access: SearchHit['access']
  on_control: boolean
  source: SearchHit['source']
  source_id: string
  page: number
  file_name: string | null
  body: string
  by_number: boolean
}

/** Newest matches looked at; ranking everything would make a common word slow in a large office. */
const WINDOW = 600

const quote = (word: string): string => `'${word.replaceAll("'", "''").replaceAll('\\', '')}'`

/** A PostgreSQL text query: every word in any form, the last one also as a beginning; in exact mode the phrase as written. */
function textQuery(words: string[], exact: boolean, lemmatise: Lemmatiser): string {
  if (exact) return words.map((word) => quote(plain(word))).join(' <-> ')
  return words
    .map((word, index) => {
      const forms = lemmatise(word).map(quote)
      const beginning =
        index === words.length - 1 && word.length > 2 ? [`${quote(plain(word))}:*`] : [quote(plain(word))]
      return `(${[...new Set([...forms, ...beginning])].join(' | ')})`
    })
    .join(' & ')
}

/**
 * One line for everything (C-16): words in any form, numbers in any writing, in cards, texts, pages and messages. Rights
 * are part of the same SQL: what one may not see is not counted, not listed, not hinted at.
 */
export const findEverything = defineQuery(searchContract.find, {
  name: 'search.find',
  async run({ db, actor }, { query, exact, source, kinds, states, limit }) {
    const started = performance.now()
    const lemmatise = await loadLemmatiser()
    const words = wordsOf(query)
      .map((word) => word.text)
      .slice(0, 20)
    const number = /\d/.test(query) ? normaliseNumber(query) : null
    const byNumber = number
      ? sql`exists (select 1 from unnest(e.numbers) n where n = ${number} or starts_with(n, ${number}))`
      : sql`false`
    const column = exact ? sql`e.exact` : sql`e.words`
    const byWords = words.length
      ? sql`${column} @@ to_tsquery('simple', ${textQuery(words, exact, lemmatise)})`
      : sql`false`
    const rows = (await db.execute(sql`
      select e.document_id, documents.kind, k.name as kind_name, k.flow, documents.state, documents.title,
        coalesce(documents.reg_number, documents.draft_number) as number, documents.reg_date as date, o.name as correspondent,
        documents.access, documents.on_control, e.source, e.source_id, e.page, e.file_name, e.body, ${byNumber} as by_number
      from search_entries e
      join documents on documents.id = e.document_id
      join document_kinds k on k.key = documents.kind
      left join organisations o on o.id = documents.correspondent_id
      where (${byWords} or ${byNumber}) and ${visibleTo(actor)}
      order by (e.source = 'card' and ${byNumber}) desc, documents.last_event_at desc, e.source, e.page
      limit ${WINDOW}`)) as unknown as Row[]
    const wanted = wantedOf(words, exact, lemmatise)
    const chosen = rows.filter(
      (row) =>
        fits(row, source) &&
        (!kinds.length || kinds.includes(row.kind)) &&
        (!states.length || states.includes(row.state)),
    )
    const grouped = group(chosen)
    const forms = new Set<string>()
    const hits = grouped.slice(0, limit).map((same) => toHit(same, wanted, lemmatise, forms))
    const bySource = (name: 'card' | 'page' | 'message') => group(rows.filter((row) => fits(row, name))).length
    const inSource = rows.filter((row) => fits(row, source))
    return {
      hits,
      total: grouped.length,
      counts: { all: group(rows).length, card: bySource('card'), page: bySource('page'), message: bySource('message') },
      facets: {
        kinds: facet(inSource, (row) => ({ value: row.kind, label: row.kind_name })),
        states: facet(inSource, (row) => ({ value: row.state, label: row.state })),
      },
      forms: [...forms].slice(0, 8),
      tookMs: performance.now() - started,
    }
  },
})

const wantedOf = (words: string[], exact: boolean, lemmatise: Lemmatiser): Wanted => ({
  lemmas: new Set(exact ? [] : words.flatMap(lemmatise)),
  starts: exact
    ? words.map(plain)
    : words
        .slice(-1)
        .map(plain)
        .filter((word) => word.length > 2),
})

const fits = (row: Row, source: 'all' | 'card' | 'page' | 'message'): boolean =>
  source === 'all' || row.source === source || (source === 'card' && row.source === 'text')

function group(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.document_id, [...(groups.get(row.document_id) ?? []), row])
  return [...groups.values()]
}

function facet(rows: Row[], of: (row: Row) => { value: string; label: string }) {
  const counts = new Map<string, { value: string; label: string; count: number }>()
  for (const [row] of group(rows)) {
    if (!row) continue
    const { value, label } = of(row)
    const known = counts.get(value) ?? { value, label, count: 0 }
    counts.set(value, { ...known, count: known.count + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

const RANK = { page: 0, text: 1, message: 2, card: 3 } as const

function toHit(same: Row[], wanted: Wanted, lemmatise: Lemmatiser, forms: Set<string>): SearchHit {
  const best = [...same].sort(
    (a, b) => Number(b.by_number) - Number(a.by_number) || RANK[a.source] - RANK[b.source],
  )[0] as Row
  const title = highlight(best.title, wanted, lemmatise)
  const part = best.source === 'card' ? { pieces: [], forms: [] } : fragment(best.body, wanted, lemmatise)
  for (const form of [...title.forms, ...part.forms]) forms.add(form)
  const isPage = best.source === 'page'
  return {
    documentId: best.document_id,
    kind: best.kind,
    flow: best.flow,
    state: best.state,
    title: title.pieces,
    number: best.number,
    date: best.date,
    correspondent: best.correspondent,
    access: best.access,
    onControl: best.on_control,
    source: best.source,
    attachmentId: isPage ? best.source_id : null,
    fileName: best.file_name,
    page: isPage ? best.page : null,
    fragment: part.pieces,
    more: same.length - 1,
  }
}
