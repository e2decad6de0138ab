import { nameWords } from '../../organisations'
import type { Span } from './page'
import type { ReadLetter } from './read-letter'

/** The lines of a letterhead that make up the correspondent's name; none where it was guessed from words read badly. */
export function linesNaming({ text, spans }: ReadLetter['letterhead'], nameKey: string): Span[] {
  const lines = text.split('\n').map((line) => ` ${nameWords(line)} `)
  for (let length = 1; length <= lines.length; length++)
    for (let at = 0; at + length <= lines.length; at++)
      if (
        lines
          .slice(at, at + length)
          .join('')
          .replace(/ +/g, ' ')
          .includes(` ${nameKey} `)
      )
        return spans.slice(at, at + length)
  return []
}
