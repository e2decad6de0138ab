import { createRequire } from 'node:module'
import path from 'node:path'
import { plain } from './words'

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

const REMEMBERED = 100_000
const CANDIDATES = 3
const LONGEST_RUSSIAN = 40

/** Dictionary forms of a word in its `plain` writing, the likeliest first. */
export type Lemmatiser = (word: string) => string[]

/** Dictionary forms of a word («площадок» → «площадка»); a word the dictionary does not know is its own form. */
export async function loadLemmatiser(): Promise<Lemmatiser> {
  const morph = await morphology()
  shared.vizirLemmas ??= new Map()
  const known = shared.vizirLemmas
  return (word) => {
    const found = known.get(word)
    if (found) return found
    const russian = /^[а-я]+$/.test(word) && word.length < LONGEST_RUSSIAN
    const parsed = russian ? morph(word).slice(0, CANDIDATES) : []
    const lemmas = [...new Set(parsed.map((parse) => plain(parse.normalize().word)))].filter(Boolean)
    const forms = lemmas.length ? lemmas : [word]
    if (known.size > REMEMBERED) known.clear()
    known.set(word, forms)
    return forms
  }
}

const SURNAME = /^(.{2,}(?:ов|ев|ин|ын))(?:а|у|ым|ом|е|ой|ою|ы|ых|ыми)?$/

/**
 * What the cases of a surname have in common («Крылову», «Крыловой» → «крылов»). The dictionary takes many surnames for
 * other words, so the rule stands beside it.
 */
export const surnameStem = (word: string): string | null => SURNAME.exec(word)?.[1] ?? null
