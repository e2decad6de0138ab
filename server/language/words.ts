/** A run of letters and digits; accents, soft hyphens and zero-width marks inside a word do not break it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*/gu
const INNER = /[^\p{L}\p{N}]/gu
const LONGEST = 60

/** Latin letters that look like Cyrillic ones; a word of nothing else reads the same in both alphabets. */
export const LOOKALIKES: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

export type Word = { text: string; at: number }

/** The words of a text with their places. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => ({ text: match[0], at: match.index }))

/** One writing of a word for comparison: small letters, ё as е, without accents and invisible marks. */
export const asTyped = (word: string): string =>
  word.normalize('NFKC').toLowerCase().replace(INNER, '').replaceAll('ё', 'е').slice(0, LONGEST)

/**
 * The same with Latin look-alikes put right: «Пpиказ» with a Latin «p» is «приказ». A word of look-alikes only is folded
 * too, on both sides, because nobody can tell by eye which «COBET» was typed.
 */
export function plain(word: string): string {
  const typed = asTyped(word)
  if (!/[a-z]/.test(typed)) return typed
  const mixed = /[а-я]/.test(typed)
  const alike = [...typed].every((char) => !/[a-z]/.test(char) || char in LOOKALIKES)
  return mixed || alike ? [...typed].map((char) => LOOKALIKES[char] ?? char).join('') : typed
}
