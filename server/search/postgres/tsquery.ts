import type { Lexemes } from '../text/lexemes'
import type { AskedWord, ParsedQuery, Term } from '../text/parse-query'

/** Dictionary forms, numbers and beginnings live beside the words as written; their signs keep them apart. */
export const LEMMA = '='
export const NUMBER = '№'
const BEGUN = '^'
/** Asks for words next to each other. Words have no spaces, so nothing typed can be taken for it. */
const NEXT_TO = ' <-> '

/** Letters a word, signs a number is found by when it is not finished. */
const BEGUN_WORD = [3, 4, 5, 7]
const BEGUN_NUMBER = [1, 2, 3, 4, 5, 6]

/** A lexeme as a text query spells it: nothing in it can end the quotes. */
export const quote = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** How words next to each other and an unfinished lexeme are asked for. */
type Spelling = { nextTo: string; begins: (lexeme: string) => string }
const AS_ASKED: Spelling = { nextTo: NEXT_TO, begins: (lexeme) => `${quote(lexeme)}:*` }

/** A PostgreSQL text query of lexemes made here, not by its parser: no sign a person types can change its meaning. */
export const toTsquery = (query: ParsedQuery): string => without(asked(query, AS_ASKED), query)

/** `gathered` is the same with beginnings as long as they were typed: dear where they are common, cheap where they are not. */
export type IndexQuery = { words: string; gathered: string | null; strictly: string | null }

/**
 * What the index is asked, and what its answer is then checked by when that is less. The index meets a beginning as one
 * lexeme: gathering every word that begins so costs half a second where it is common (measured on a million cards).
 * Of words next to each other it only knows that they stand there; what is excluded waits for the check, for less of
 * it would take more away.
 */
export function forIndex(query: ParsedQuery): IndexQuery {
  const strictly = toTsquery(query)
  const gathered = asked(query, { ...AS_ASKED, nextTo: ' & ' })
  let more = strictly.includes(NEXT_TO)
  const words = asked(query, {
    nextTo: ' & ',
    begins: (lexeme) => {
      const begun = beginningsOf(lexeme).at(-1) ?? lexeme
      more ||= begun !== lexeme
      return quote(BEGUN + begun)
    },
  })
  return more ? { words, gathered, strictly } : { words: without(words, query), gathered: null, strictly: null }
}

/** Any one of these, as what is excluded is asked for. */
export const anyOf = (terms: Term[]): string => terms.map((term) => ofTerm(term, AS_ASKED)).join(' | ')

const without = (words: string, query: ParsedQuery): string =>
  query.without.length ? `(${words}) & !(${anyOf(query.without)})` : words

function asked({ terms, number }: ParsedQuery, spelling: Spelling): string {
  const all = terms.map((term) => ofTerm(term, spelling)).join(' & ')
  return number ? `(${all}) | ${spelling.begins(NUMBER + number)}` : all
}

function ofTerm({ words, number, open, apart, instead = [] }: Term, spelling: Spelling): string {
  const phrase = (said: AskedWord[]) => said.map((word) => ofWord(word, spelling)).join(spelling.nextTo)
  const own = apart ? words.map((word) => ofWord(word, spelling)).join(' & ') : phrase(words)
  const ways = [own, ...instead.map(phrase)].map((way) => `(${way})`)
  if (number) ways.push(open ? spelling.begins(NUMBER + number) : quote(NUMBER + number))
  return ways.length > 1 ? `(${ways.join(' | ')})` : (ways[0] ?? '')
}

function ofWord({ own, lemmas, begins }: AskedWord, spelling: Spelling): string {
  const forms = [quote(own), ...lemmas.map((lemma) => quote(LEMMA + lemma)), ...begins.map(spelling.begins)]
  return `(${[...new Set(forms)].join(' | ')})`
}

/** The beginnings a word or a number is found by, the longest last. */
function beginningsOf(lexeme: string): string[] {
  const signs = [...lexeme]
  const lengths = signs[0] === NUMBER ? BEGUN_NUMBER.map((length) => length + 1) : BEGUN_WORD
  return lengths.filter((length) => length <= signs.length).map((length) => signs.slice(0, length).join(''))
}

/** The same on the side of the index: every word with its place, so that phrases can be asked for, and every beginning. */
export function toTsvector({ own, lemmas, numbers }: Lexemes): string {
  const words = own.flatMap((word, at) => [
    `${quote(word)}:${at + 1}`,
    ...(lemmas[at] ?? []).map((lemma) => `${quote(LEMMA + lemma)}:${at + 1}`),
  ])
  const numbered = numbers.map((number) => NUMBER + number)
  const begun = new Set([...own, ...numbered].flatMap(beginningsOf).map((start) => BEGUN + start))
  return [...words, ...[...numbered, ...begun].map(quote)].join(' ')
}
