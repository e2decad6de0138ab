import { type Lemmatiser, loadLemmatiser, surnameStem } from './lemmas'
import { keyOfQuery, numberKey } from './numbers'
import { asTyped, plain, wordsOf } from './words'

/** One word asked for: as written, its dictionary forms, and what it may begin when it is still being typed. */
export type AskedWord = { own: string; lemmas: string[]; begins: string[] }
/** Words that stand next to each other; a term may also be a number in any writing. */
export type Term = { words: AskedWord[]; number: string | null; open: boolean }
export type ParsedQuery = {
  terms: Term[]
  /** Key of the whole line when it may be a number. */
  number: string | null
  exact: boolean
}

const CHUNK = /"([^"]*)"|«([^»]*)»|“([^”]*)”|„([^“”]*)[“”]|([^\s"«»“”„]+)/gu
/** What joins the parts of one written word: «специалист-эксперт», «01-15/1234», «mail@example.ru». */
const SPLIT = /[^\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff\-‐‑‒–—−/\\._@'’№]+/u
const MOST_WORDS = 40
const SHORTEST_BEGINNING = 3
const SHORTEST_NUMBER = 2

/**
 * Reads what a person typed. Anything may be typed: signs are only borders of words, quotes and hyphens keep words
 * together, the last word may be unfinished. In exact mode words count as written (ё/е and letter case aside).
 */
export async function parseQuery(text: string, exact: boolean): Promise<ParsedQuery> {
  const lemmatise = await loadLemmatiser()
  const terms: Term[] = []
  let left = MOST_WORDS
  for (const { phrase, part, end } of partsOf(text)) {
    const written = wordsOf(part)
      .filter(({ text: word }) => plain(word))
      .slice(0, left)
    left -= written.length
    if (!written.length) continue
    const open = !exact && !phrase && end && /[\p{L}\p{N}]$/u.test(text)
    const words = written.map(({ text: word }, at) =>
      ask(word, exact ? null : lemmatise, open && at === written.length - 1),
    )
    const key = !phrase && /\p{N}/u.test(part) ? numberKey(part) : ''
    terms.push({ words, number: key.length >= SHORTEST_NUMBER ? key : null, open })
  }
  const number = keyOfQuery(text.replaceAll(/["«»“”„]/g, ''))
  return { terms, number: terms.length ? number : null, exact }
}

type Part = { phrase: boolean; part: string; end: boolean }

function partsOf(text: string): Part[] {
  const parts = [...text.matchAll(CHUNK)].flatMap((match): Omit<Part, 'end'>[] => {
    const quoted = match[1] ?? match[2] ?? match[3] ?? match[4]
    if (quoted !== undefined) return [{ phrase: true, part: quoted }]
    return (match[5] ?? '').split(SPLIT).map((part) => ({ phrase: false, part }))
  })
  return parts.map((part, at) => ({ ...part, end: at === parts.length - 1 }))
}

function ask(word: string, lemmatise: Lemmatiser | null, open: boolean): AskedWord {
  const own = plain(word)
  const stem = lemmatise ? surnameStem(own) : null
  const lemmas = lemmatise ? [...new Set([...lemmatise(own), ...(stem ? [stem] : [])])] : []
  const begins = open && own.length >= SHORTEST_BEGINNING ? [...new Set([own, asTyped(word)])] : []
  return { own, lemmas, begins }
}
