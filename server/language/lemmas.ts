import { createRequire } from 'node:module'
import path from 'node:path'
import { plain } from './words'

/** `stutterCnt`: letters said twice that were left out to read the word. */
type Parse = { parser: string; stutterCnt: number; normalize: () => { word: string } }
type Morph = ((word: string) => Parse[]) & { init: (dictionaries: string, done: (error?: Error) => void) => void }

type Read = { forms: string[]; known: boolean }

const shared = globalThis as typeof globalThis & { vizirMorph?: Promise<Morph>; vizirLemmas?: Map<string, Read> }

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
const KEPT_BEGINNING = 3
const LONGEST_RUSSIAN = 40

/** Dictionary forms of a word in its `plain` writing, the likeliest first; `knows` tells whether they are more than a guess. */
export type Lemmatiser = ((word: string) => string[]) & { knows: (word: string) => boolean }

/** Dictionary forms of a word («площадок» → «площадка»); a word the dictionary does not know is its own form. */
export async function loadLemmatiser(): Promise<Lemmatiser> {
  const morph = await morphology()
  shared.vizirLemmas ??= new Map()
  const remembered = shared.vizirLemmas
  const read = (word: string): Read => {
    const found = remembered.get(word) ?? readWord(morph, word)
    if (remembered.size > REMEMBERED) remembered.clear()
    remembered.set(word, found)
    return found
  }
  return Object.assign((word: string) => read(word).forms, { knows: (word: string) => read(word).known })
}

function readWord(morph: Morph, word: string): Read {
  const russian = /^[а-я]+$/.test(word) && word.length < LONGEST_RUSSIAN
  const parsed = russian ? morph(word).slice(0, CANDIDATES) : []
  const sure = ({ parser, stutterCnt }: Parse) => parser === 'Dictionary' && !stutterCnt
  const lemmas = parsed
    .map((parse) => ({ lemma: plain(parse.normalize().word), sure: sure(parse) }))
    // A guess that leaves out the beginning takes «Новгород» for «город».
    .filter((read) => read.lemma && (read.sure || read.lemma.startsWith(word.slice(0, KEPT_BEGINNING))))
  const forms = [...new Set(lemmas.map(({ lemma }) => lemma))]
  return { forms: forms.length ? forms : [word], known: parsed.some(sure) }
}

const SURNAME = /^(.{2,}(?:ов|ев|ин|ын))(?:а|у|ым|ом|е|ой|ою|ы|ых|ыми)?$/

/**
 * What the cases of a surname have in common («Крылову», «Крыловой» → «крылов»). The dictionary takes many surnames for
 * other words, so the rule stands beside it.
 */
export const surnameStem = (word: string): string | null => SURNAME.exec(word)?.[1] ?? null

const NAME =
  /^([а-я]{4,}?)(?:ами|ями|ого|его|ому|ему|ыми|ими|ью|ом|ем|ой|ей|ою|ею|ым|им|ых|их|ах|ях|ам|ям|ую|юю|ая|яя|ый|ий|ое|ее|ые|ие|[аяуюеиыоьй])?$/

/** No Russian word begins so: what the cases of a name share stands apart from dictionary forms. */
const NAME_MARK = 'ъ'

/** Written like a name, or not in the dictionary: then what its cases share is looked at too (C-16.02). */
export const maybeName = (word: string, lemmatise: Lemmatiser): boolean =>
  /^\p{Lu}/u.test(word) || !lemmatise.knows(plain(word))

/**
 * What the cases of any name have in common («Ковальчуком», «Ковальчук» → «ъковальчук», «Тверью», «Твери» → «ътвер»). The
 * dictionary guesses at names it does not know, each case another way (C-16.02).
 */
export function nameStem(word: string): string | null {
  const stem = NAME.exec(word)?.[1]
  return stem ? NAME_MARK + stem : null
}
