import type { Lexemes } from '../text/lexemes'
import type { AskedWord, ParsedQuery, Term } from '../text/parse-query'

/** Dictionary forms and numbers live beside the words as written; their signs keep them apart. */
export const LEMMA = '='
export const NUMBER = '№'

/** A lexeme as a text query spells it: nothing in it can end the quotes. */
export const quote = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** A PostgreSQL text query of lexemes made here, not by its parser: no sign a person types can change its meaning. */
export function toTsquery({ terms, without, number }: ParsedQuery): string {
  const all = terms.map(ofTerm).join(' & ')
  const asked = number ? `(${all}) | ${quote(NUMBER + number)}:*` : all
  return without.length ? `(${asked}) & !(${anyOf(without)})` : asked
}

/** Any one of these, as what is excluded is asked for. */
export const anyOf = (terms: Term[]): string => terms.map(ofTerm).join(' | ')

function ofTerm({ words, number, open, apart, instead = [] }: Term): string {
  const ways = [words.map(ofWord).join(apart ? ' & ' : ' <-> '), ...instead.map(phrase)].map((way) => `(${way})`)
  if (number) ways.push(`${quote(NUMBER + number)}${open ? ':*' : ''}`)
  return ways.length > 1 ? `(${ways.join(' | ')})` : (ways[0] ?? '')
}

const phrase = (words: AskedWord[]): string => words.map(ofWord).join(' <-> ')

function ofWord({ own, lemmas, begins }: AskedWord): string {
  const forms = [
    quote(own),
    ...lemmas.map((lemma) => quote(LEMMA + lemma)),
    ...begins.map((start) => `${quote(start)}:*`),
  ]
  return `(${[...new Set(forms)].join(' | ')})`
}

/** The same on the side of the index: every word with its place, so that phrases can be asked for. */
export function toTsvector({ own, lemmas, numbers }: Lexemes): string {
  const words = own.flatMap((word, at) => [
    `${quote(word)}:${at + 1}`,
    ...(lemmas[at] ?? []).map((lemma) => `${quote(LEMMA + lemma)}:${at + 1}`),
  ])
  return [...words, ...numbers.map((number) => quote(NUMBER + number))].join(' ')
}
