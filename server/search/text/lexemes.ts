import { loadLemmatiser, maybeName, nameStem, surnameStem } from './lemmas'
import { numbersIn } from './numbers'
import { plain, wordsOf } from './words'

/** What one entry is found by: words as written in order, their dictionary forms by place, numbers in one writing. */
export type Lexemes = { own: string[]; lemmas: string[][]; numbers: string[] }

/** Reads the words and numbers of a text for the index; the same rules read the query. */
export async function lexemesOf(text: string): Promise<Lexemes> {
  const lemmatise = await loadLemmatiser()
  const own: string[] = []
  const lemmas: string[][] = []
  for (const { text: word } of wordsOf(text)) {
    const form = plain(word)
    if (!form) continue
    const stems = maybeName(word, lemmatise) ? [surnameStem(form), nameStem(form)] : []
    own.push(form)
    lemmas.push([...new Set([...lemmatise(form), ...stems.filter((stem) => stem !== null)])])
  }
  return { own, lemmas, numbers: [...new Set(numbersIn(text).flatMap((run) => run.keys))] }
}
