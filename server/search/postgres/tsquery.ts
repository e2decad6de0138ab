import type { Lexemes } from '../text/lexemes'
import type { AskedWord, ParsedQuery, Term } from '../text/parse-query'

/** Dictionary forms and numbers live beside the words as written; their signs keep them apart. */
export const LEMMA = '='
export const NUMBER = '№'

const quote = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** A PostgreSQL text query of lexemes made here, not by its parser: no sign a person types can change its meaning. */
export function toTsquery({ terms, number }: ParsedQuery): string {
  const all = terms.map(ofTerm).join(' & ')
  return number ? `(${all}) | ${quote(NUMBER + number)}:*` : all
}

function ofTerm({ words, number, open }: Term): string {
  const together = words.map(ofWord).join(' <-> ')
  return number ? `((${together}) | ${quote(NUMBER + number)}${open ? ':*' : ''})` : `(${together})`
}

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
