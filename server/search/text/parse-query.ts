import {
  asTyped,
  type Lemmatiser,
  loadLemmatiser,
  maybeName,
  nameStem,
  plain,
  surnameStem,
  wordsOf,
} from '../../language'
import { keyOfQuery, numberKey } from './numbers'

/** One word asked for: as written, its dictionary forms, and what it may begin when it is still being typed. */
export type AskedWord = { own: string; lemmas: string[]; begins: string[] }
/**
 * Words that stand next to each other (`apart`: anywhere in the entry); a term may also be a number in any writing, and
 * `instead` names what the dictionary of synonyms takes for the same.
 */
export type Term = {
  words: AskedWord[]
  number: string | null
  open: boolean
  apart?: boolean
  instead?: AskedWord[][]
}
export type ParsedQuery = {
  terms: Term[]
  /** What must not stand anywhere in the document: words and phrases after a minus. */
  without: Term[]
  /** Key of the whole line when it may be a number. */
  number: string | null
  exact: boolean
}

/** A minus counts only before a letter or a quote: «01-15 -1234» is a number written apart. */
const CHUNK = /((?<!\S)[-−–](?=["«“„\p{L}]))?(?:"([^"]*)"|«([^»]*)»|“([^”]*)”|„([^“”]*)[“”]|([^\s"«»“”„]+))/gu
/** «вх. № 01-07/27 от 28.11.2026»: what people write around a number is not part of it. */
const BEFORE_NUMBER = /^\s*(?:вх|исх|вн|входящ\p{L}+|исходящ\p{L}+)(?:\.|\s|(?=№))\s*/iu
const SIGN = /^(?:№|N(?:[oо°º]\.?|\.|(?=\s)))\s*(?=[\p{N}а-яё])/iu
const ONE_NUMBER = /^[\p{L}\p{N}]+(?:\s?[-‐‑‒–—−/\\.]\s?[\p{L}\p{N}]+)*$/u
const AFTER_NUMBER = /\s+от\s+\d{1,2}(?:[./]\d{1,2}[./]|\s+\p{L}{3,8}\s+)\d{2,4}(?:\s*(?:г\.?|года))?\s*$/iu
/** What joins the parts of one written word: «специалист-эксперт», «01-15/1234», «mail@example.ru». */
const SPLIT = /[^\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff\-‐‑‒–—−/\\._@'’№]+/u
const MOST_WORDS = 40
const SHORTEST_BEGINNING = 3
const SHORTEST_NUMBER = 2

/**
 * Reads what a person typed. Anything may be typed: signs are only borders of words, quotes and hyphens keep words
 * together, a minus before a word takes documents with it away, the last word may be unfinished. In exact mode words
 * count as written (ё/е and letter case aside).
 */
export async function parseQuery(text: string, exact: boolean): Promise<ParsedQuery> {
  const lemmatise = await loadLemmatiser()
  const line = numberAlone(text) ?? text
  const read = { terms: [] as Term[], without: [] as Term[] }
  let left = MOST_WORDS
  for (const part of partsOf(line)) {
    const written = wordsOf(part.part)
      .filter(({ text: word }) => plain(word))
      .slice(0, left)
    left -= written.length
    if (!written.length) continue
    const open = !exact && !part.phrase && !part.minus && part.end && /[\p{L}\p{N}]$/u.test(line)
    const term = termOf(part, { words: written.map((word) => word.text), open, lemmatise: exact ? null : lemmatise })
    ;(part.minus ? read.without : read.terms).push(term)
  }
  const number = read.without.length ? null : keyOfLine(text)
  return { ...read, number: read.terms.length ? number : null, exact }
}

const keyOfLine = (text: string): string | null => keyOfQuery(withoutAround(text))

const withoutAround = (text: string): string =>
  text
    .replaceAll(/["«»“”„]/g, '')
    .replace(BEFORE_NUMBER, '')
    .replace(AFTER_NUMBER, '')

/** The number of a line that is nothing but one number and what people write around it: those words stand on no card beside it. */
function numberAlone(text: string): string | null {
  if (/["«»“”„]/.test(text)) return null
  const number = withoutAround(text).trim().replace(SIGN, '')
  return /\p{N}/u.test(number) && ONE_NUMBER.test(number) ? number : null
}

type Written = { words: string[]; open: boolean; lemmatise: Lemmatiser | null }

function termOf({ phrase, part }: Part, { words, open, lemmatise }: Written): Term {
  const key = !phrase && /\p{N}/u.test(part) ? numberKey(part) : ''
  const asked = words.map((word, at) => askWord(word, lemmatise, open && at === words.length - 1))
  return { words: asked, number: key.length >= SHORTEST_NUMBER ? key : null, open }
}

type Part = { minus: boolean; phrase: boolean; part: string; end: boolean }

function partsOf(text: string): Part[] {
  const parts = [...text.matchAll(CHUNK)].flatMap((match): Omit<Part, 'end'>[] => {
    const minus = Boolean(match[1])
    const quoted = match[2] ?? match[3] ?? match[4] ?? match[5]
    if (quoted !== undefined) return [{ minus, phrase: true, part: quoted }]
    return (match[6] ?? '').split(SPLIT).map((part) => ({ minus, phrase: false, part }))
  })
  return parts.map((part, at) => ({ ...part, end: at === parts.length - 1 }))
}

/** One word with everything it is asked by; without a lemmatiser as written only. */
export function askWord(word: string, lemmatise: Lemmatiser | null, open = false): AskedWord {
  const own = plain(word)
  const lemmas = lemmatise ? formsOf(word, lemmatise) : []
  const begins = open && own.length >= SHORTEST_BEGINNING ? [...new Set([own, asTyped(word)])] : []
  return { own, lemmas, begins }
}

/** A word is asked for as a name too when it is written like one or the dictionary only guesses at it. */
function formsOf(word: string, lemmatise: Lemmatiser): string[] {
  const own = plain(word)
  const name = maybeName(word, lemmatise) ? nameStem(own) : null
  return [...new Set([...lemmatise(own), surnameStem(own), name])].filter((form) => form !== null)
}
