import { loadLemmatiser, plain, wordsOf } from '../../language'
import { type AskedWord, askWord, type ParsedQuery, type Term } from './parse-query'

/** One way to write a thing: its words, and whether it is an abbreviation, which has no other forms. */
type Way = { words: AskedWord[]; short: boolean }

const SHORT = /^\p{Lu}{2,6}$/u
const MOST_WAYS = 8

/**
 * Adds to a question what its words are also called: a group is recognised by any of its ways to write the same, in any
 * form, an abbreviation only as it stands. In exact mode words count as written and nothing is added (C-16.02).
 */
export async function withSynonyms(query: ParsedQuery, groups: string[][]): Promise<ParsedQuery> {
  if (query.exact || !groups.length || !query.terms.length) return query
  const read = await Promise.all(groups.map((ways) => Promise.all(ways.map(readWay))))
  const terms: Term[] = []
  for (let at = 0; at < query.terms.length; ) {
    const { term, took } = expanded(query.terms.slice(at), read)
    terms.push(term)
    at += took
  }
  return { ...query, terms }
}

async function readWay(way: string): Promise<Way> {
  const lemmatise = await loadLemmatiser()
  const short = SHORT.test(way)
  const words = wordsOf(way).filter(({ text }) => plain(text))
  return { short, words: words.map(({ text }) => askWord(text, short ? null : lemmatise)) }
}

/** The longest way that the line begins with, as one term with all the others beside it. */
function expanded(terms: Term[], groups: Way[][]): { term: Term; took: number } {
  const met = groups
    .flatMap((group) => group.map((way) => ({ group, way, took: lengthOf(terms, way) })))
    .filter(({ took }) => took > 0)
  const [first] = terms as [Term]
  const took = Math.max(1, ...met.map((one) => one.took))
  const longest = met.filter((one) => one.took === took)
  if (!longest.length) return { term: first, took: 1 }
  const instead = longest.flatMap(({ group, way }) => group.filter((other) => other !== way)).map(({ words }) => words)
  const joined = terms.slice(0, took)
  const term = { ...(joined.at(-1) as Term), words: joined.flatMap((one) => one.words), apart: took > 1 }
  return { term: { ...term, instead: instead.slice(0, MOST_WAYS) }, took }
}

/** How many terms a way takes from the beginning of these; 0 when they do not begin with it. */
function lengthOf(terms: Term[], { words, short }: Way): number {
  let at = 0
  for (const [took, term] of terms.entries()) {
    if (term.number) return 0
    for (const word of term.words) {
      const wanted = words[at++]
      if (!wanted || !isSame(word, wanted, short)) return 0
    }
    if (at === words.length) return took + 1
  }
  return 0
}

const isSame = (word: AskedWord, wanted: AskedWord, short: boolean): boolean =>
  word.own === wanted.own || (!short && word.lemmas[0] !== undefined && word.lemmas[0] === wanted.lemmas[0])
