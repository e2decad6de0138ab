import { loadLemmatiser, maybeName, nameStem, surnameStem } from './lemmas'
import { plain, wordsOf } from './words'

/** Words as written in order, and by place what each is found by: its dictionary forms and what the cases of a name share. */
export type ReadWords = { own: string[]; lemmas: string[][] }

/** Reads the words of a text; two texts read so have a form of a word in common whatever case it stands in (C-16.02). */
export async function readWords(text: string): Promise<ReadWords> {
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
  return { own, lemmas }
}
