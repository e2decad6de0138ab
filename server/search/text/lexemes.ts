import { type ReadWords, readWords } from '../../language'
import { numbersIn } from './numbers'

/** What one entry is found by: words as written in order, their dictionary forms by place, numbers in one writing. */
export type Lexemes = ReadWords & { numbers: string[] }

/** Reads the words and numbers of a text for the index; the same rules read the query. */
export const lexemesOf = async (text: string): Promise<Lexemes> => ({
  ...(await readWords(text)),
  numbers: [...new Set(numbersIn(text).flatMap((run) => run.keys))],
})
