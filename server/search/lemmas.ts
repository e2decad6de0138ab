import { createRequire } from 'node:module'
import path from 'node:path'

type Parse = { normalize: () => { word: string } }
type Morph = ((word: string) => Parse[]) & { init: (dictionaries: string, done: (error?: Error) => void) => void }

const shared = globalThis as typeof globalThis & { vizirMorph?: Promise<Morph>; vizirLemmas?: Map<string, string[]> }

/** The dictionary takes 0.2 s to read, so it is read once per process, on the first search. */
function morphology(): Promise<Morph> {
  shared.vizirMorph ??= new Promise((resolve, reject) => {
    const require = createRequire(path.join(process.cwd(), 'package.json'))
    const { Morph: morph } = require('az') as { Morph: Morph }
    const dictionaries = path.join(path.dirname(require.resolve('az/package.json')), 'dicts')
    morph.init(dictionaries, (error) => (error ? reject(error) : resolve(morph)))
  })
  return shared.vizirMorph
}

const WORD = /[\p{L}\p{N}]+/gu
const REMEMBERED = 100_000
const CANDIDATES = 3

/** One writing for comparison: small letters, ё as е. */
export const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

export type Word = { text: string; at: number }

/** The words of a text with their places. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => ({ text: match[0], at: match.index }))

export type Lemmatiser = (word: string) => string[]

/** Dictionary forms of a word («площадок» → «площадка»); a word the dictionary does not know is its own form. */
export async function loadLemmatiser(): Promise<Lemmatiser> {
  const morph = await morphology()
  shared.vizirLemmas ??= new Map()
  const known = shared.vizirLemmas
  return (word) => {
    const key = plain(word)
    const found = known.get(key)
    if (found) return found
    const parsed = /^[а-я]+$/.test(key) && key.length < 40 ? morph(key).slice(0, CANDIDATES) : []
    const lemmas = [...new Set(parsed.map((parse) => plain(parse.normalize().word)))]
    const forms = lemmas.length ? lemmas : [key]
    if (known.size > REMEMBERED) known.clear()
    known.set(key, forms)
    return forms
  }
}

/** What a text is indexed by: every word as written and in its dictionary forms. */
export async function indexedWords(text: string): Promise<string> {
  const lemmatise = await loadLemmatiser()
  const out: string[] = []
  for (const { text: word } of wordsOf(text)) {
    const own = plain(word)
    out.push(own, ...lemmatise(word).filter((lemma) => lemma !== own))
  }
  return out.join(' ')
}
