import type { Stretch } from './rule'

/** Every match as a stretch; `put` gives what to write instead, null where the match is no breach after all. */
export function matches(text: string, pattern: RegExp, put: (found: RegExpExecArray) => string | null): Stretch[] {
  const found: Stretch[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const words = put(match)
    if (words !== null && words !== match[0])
      found.push({ from: match.index, to: match.index + match[0].length, put: words })
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** A rule that writes a match otherwise. The pattern is made once: a rule runs over every line of a document. */
export const rewrite =
  (pattern: RegExp, put: (found: RegExpExecArray) => string | null) =>
  (text: string): Stretch[] =>
    matches(text, pattern, put)

/** A rule that points at a match and leaves it to the person. */
export const sight =
  (pattern: RegExp) =>
  (text: string): Stretch[] => {
    const found: Stretch[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      found.push({ from: match.index, to: match.index + match[0].length })
    return found
  }

/** A rule that takes a mark off the end, unless it belongs to a short word there. */
export const finalMark =
  (pattern: RegExp) =>
  (text: string): Stretch[] =>
    endsShortened(text) ? [] : matches(text, pattern, () => '')

export const DIGITS = '0123456789'

/** A space no line may be broken at. */
export const NBSP = '\u00a0'

const SHORTENED = /(?:^|[\s(.\d])(?:руб|тыс|экз|шт|чел|кв|куб|ед|изм|год|гг?|л|м|т|п|др|пр|им|ул|д|обл|пос|стр)[.]$/

/** Whether the last full stop belongs to a short word («2026 г.», «на 2 л.») and stays wherever it stands. */
export const endsShortened = (text: string): boolean => SHORTENED.test(text)
