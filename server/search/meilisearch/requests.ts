import type { MultiSearchQuery } from 'meilisearch'
import type { PlaceSource, SearchFilters } from '@/lib/contracts/search'
import { openedTo } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { type EngineQuery, WINDOW } from '../engine'
import type { AskedWord, ParsedQuery, Term } from '../text/parse-query'

const SOURCES: PlaceSource[] = ['card', 'text', 'page', 'message']
/** Meilisearch has no «or»: each choice of dictionary forms is a question of its own, the likeliest first. */
const MOST_VARIANTS = 8

/** Every question to ask at once: one for each source (a document counts once in each) and choice of forms. */
export function requestsFor(
  { query, actor, filters, sources, from }: EngineQuery,
  indexUid: string,
): MultiSearchQuery[] {
  const narrowed = [...rightsOf(actor), ...conditionsOf(filters)]
  const texts = variantsOf(query).map((q) => ({
    q,
    attributesToSearchOn: attributesFor(query),
    filter: [] as string[],
  }))
  if (query.number) {
    texts.push({ q: '', attributesToSearchOn: ['numbers'], filter: [`numbers = ${quoted(query.number)}`] })
    texts.push({ q: query.number, attributesToSearchOn: ['numbers'], filter: [] })
  }
  return (sources.length ? sources : SOURCES).flatMap((source) =>
    texts.map(({ q, attributesToSearchOn, filter }) => ({
      indexUid,
      q,
      attributesToSearchOn,
      filter: [`source = ${quoted(source)}`, ...filter, ...narrowed],
      distinct: 'documentId',
      matchingStrategy: 'all' as const,
      attributesToRetrieve: ['documentId', 'source', 'sourceId'],
      sort: [from === 'oldest' ? 'at:asc' : 'at:desc'],
      limit: WINDOW + 1,
    })),
  )
}

const attributesFor = ({ exact }: ParsedQuery): string[] =>
  exact ? ['words', 'numbers'] : ['words', 'lemmas', 'first', 'numbers']

/** A value inside a filter: nothing in it can end the quotes. */
export const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const among = (name: string, values: string[]): string[] =>
  values.length ? [`${name} IN [${values.map(quoted).join(', ')}]`] : []

/** Who asks: their grants, and the marks of what they may read all of. The product itself sees everything. */
export function rightsOf(actor: Actor): string[] {
  if (actor.system) return []
  const all = openedTo(actor).map((access) => `a:${access}`)
  return among('principals', [...actor.principals, ...all])
}

export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))

function conditionsOf({
  kinds,
  states,
  correspondents,
  journals,
  cases,
  authors,
  units,
  from,
  to,
}: SearchFilters): string[] {
  return [
    ...among('kind', kinds),
    ...among('state', states),
    ...among('correspondentId', correspondents),
    ...among('journalId', journals),
    ...among('caseId', cases),
    ...among('authorId', authors),
    ...among('unitId', units),
    ...(from ? [`day >= ${dayNumber(from)}`] : []),
    ...(to ? [`day <= ${dayNumber(to)}`] : []),
  ]
}

/** The first ways to take one of each. Cut at every word: forty words of three readings each would be more than memory holds. */
const combined = (choices: string[][]): string[] =>
  choices.reduce<string[]>((made, next) => {
    const longer = made.length ? made.flatMap((one) => next.map((other) => `${one} ${other}`)) : next
    return longer.slice(0, MOST_VARIANTS)
  }, [])

/** The words as Meilisearch is asked for them. Quotes keep a word whole; only the last one, still typed, may be a beginning. */
export const variantsOf = ({ terms, exact }: ParsedQuery): string[] =>
  combined(terms.map((term, at) => choicesOf(term, { exact, last: at === terms.length - 1 })))

function choicesOf(
  { words, number, apart, instead = [] }: Term,
  { exact, last }: { exact: boolean; last: boolean },
): string[] {
  const [only] = words
  const single = words.length === 1 ? only : undefined
  const forms = apart
    ? [words.map((word) => `"${likely(word)[0]}"`).join(' ')]
    : formsOf(words, exact).map((form) => `"${form}"`)
  const others = instead.flatMap((way) => combined(way.map(likely)).slice(0, 2)).map((form) => `"${form}"`)
  const numbers = number ? [`"${number}"`] : []
  return [...new Set([...(last && single ? single.begins : []), ...forms, ...numbers, ...others])]
}

function formsOf(words: AskedWord[], exact: boolean): string[] {
  const own = words.map((word) => word.own).join(' ')
  const [only] = words
  if (exact || !only) return [own]
  return [...new Set([...(words.length > 1 ? combined(words.map(likely)) : only.lemmas), own])]
}

const likely = ({ own, lemmas }: AskedWord): string[] => (lemmas.length ? lemmas : [own])
