import type { Node } from '@tiptap/pm/model'

export type Found = { from: number; to: number }

/** One character as the search sees it: any case, «е» for «ё», a plain space for a no-break one. */
const folded = (char: string): string => {
  if (char === '\u00a0') return ' '
  const lower = char.toLocaleLowerCase('ru')
  return lower === 'ё' ? 'е' : lower.length === char.length ? lower : char
}
const fold = (text: string): string => text.split('').map(folded).join('')

/** Everywhere these words stand inside one paragraph, whatever marks they carry; in the order of the text, not overlapping. */
export function findWords(doc: Node, words: string, { exact = false } = {}): Found[] {
  const found: Found[] = []
  const wanted = exact ? words : fold(words)
  if (!wanted) return found
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    const text = block.textBetween(0, block.content.size, undefined, '\ufffc')
    const within = exact ? text : fold(text)
    for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
      found.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length })
    return false
  })
  return found
}
