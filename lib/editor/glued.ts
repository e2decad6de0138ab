/**
 * How a word meets the end of a line: `whole` is never broken, `anywhere` is broken at any letter, `loose` may begin a line
 * though it begins with a sign that rules of typesetting would keep with the word before.
 */
export type Binding = 'whole' | 'anywhere' | 'loose'
/** Style classes of bound words; a loose one needs none. */
export const BINDING_CLASSES = { whole: 'glued', anywhere: 'endless' } as const
export type Piece = { text: string; binding: Binding | null }

/** As many letters as a word may have that is never broken: about a line of the page, of a column in a table. */
const LONGEST = { page: 60, cell: 20 }

/** Numbers of documents, telephones, years of a plan, addresses; a dash before a word. */
const WHOLE = /\d[-–]|[-–]\d|[/@\\|]|^[-–].|.—|—./u
/** Signs that stand at the word after or before them, whatever space lies between. */
const CLOSING = /^[!?;:,.…)\]}%»—]/u
const OPENING = /[([{«„“]$/u
/** Spaces a line may be broken at; a no-break space is part of a word. */
const SPACES = /([ \t\n\u2000-\u2006\u2008-\u200a\u3000]+)/u

/**
 * Cuts a text where the rules of line ends change, so that screen and print break lines in the same places: at spaces and
 * after hyphens of plain words. Browser and Typst would each have a mind of its own about the rest.
 */
export function piecesOf(text: string, place: 'page' | 'cell'): Piece[] {
  const pieces: Piece[] = []
  const add = (words: string, binding: Binding | null) => {
    const last = pieces.at(-1)
    if (last && last.binding === null && binding === null) last.text += words
    else if (words) pieces.push({ text: words, binding })
  }
  const words = text.split(SPACES)
  for (const [index, word] of words.entries())
    add(word, index % 2 ? null : bindingOf(word, words[index - 2] ?? '', place))
  return pieces
}

function bindingOf(word: string, before: string, place: 'page' | 'cell'): Binding | null {
  const bound = WHOLE.test(word)
  if (bound && word.length < LONGEST[place]) return 'whole'
  if ((bound || word.length >= LONGEST.page) && !word.includes('\u00a0')) return 'anywhere'
  return (before && CLOSING.test(word)) || OPENING.test(before) ? 'loose' : null
}
