import type * as Y from 'yjs'
import type { Stranded } from './find-stranded'
import { type Letter, signsOf } from './letters'
import { runsWrittenBy, writtenUnaware } from './new-place'

/**
 * One's own letters at the end of a paragraph that a colleague has joined the next one to before they heard of them: of two who
 * write in one place Yjs lets either go first, and the words of the next paragraph may come before them. Who knew them would have
 * written in front of them. `gone` is what paragraphs said that the edit has deleted.
 */
export function findOvertaken(
  transaction: Y.Transaction,
  gone: string[],
  fresh: (letters: Letter[]) => boolean,
): Stranded[] {
  const moved = gone.filter((text) => text.trim())
  if (!moved.length) return []
  return runsWrittenBy(transaction).flatMap(({ words, letters: there, isNew }): Stranded[] => {
    const end = isNew.lastIndexOf(true) + 1
    const begin = isNew.lastIndexOf(false, end - 1) + 1
    const [letters, behind] = [there.slice(end), signsOf(there.slice(begin, end))]
    const overtaken = letters.length && begin && moved.includes(behind) && fresh(letters)
    if (!overtaken || !writtenUnaware({ letters: there, isNew }, letters)) return []
    return [{ words, letters, lost: false, went: 'anywhere', before: '', behind }]
  })
}
