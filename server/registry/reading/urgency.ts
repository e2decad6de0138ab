import type { Urgency } from '@/lib/contracts/requisites'
import type { Page, Reading } from './page'

/** A mark of urgency stands on a line of its own above the text; the same word in a sentence is only a word. */
const MARKS: [RegExp, Urgency][] = [
  [/^[«"]?весьма срочно[»"]?[!.]?$/iu, 'very_urgent'],
  [/^[«"]?вручить немедленно[»"]?[!.]?$/iu, 'at_once'],
  [/^[«"]?телеграмма[»"]?[!.]?$/iu, 'telegram'],
  [/^[«"]?срочно[»"]?[!.]?$/iu, 'urgent'],
]

/** How urgent a letter says it is. */
export function urgencyOf({ lines }: Page, bodyAt: number): Reading<Urgency> | null {
  for (const { text, ...span } of lines.slice(0, bodyAt)) {
    const mark = MARKS.find(([words]) => words.test(text))
    if (mark) return { value: mark[1], spans: [span], sure: true }
  }
  return null
}
