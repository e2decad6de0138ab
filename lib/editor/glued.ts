/**
 * How a word meets the end of a line: `whole` is never broken; `anywhere` begins a line of a cell and is broken at any letter
 * if it is wider; `flowing` is broken at any letter from where it stands, no line of the page is sure to hold it; `loose` may
 * begin a line though it begins with a sign that rules of typesetting would keep with the word before.
 */
export type Binding = 'whole' | 'anywhere' | 'flowing' | 'loose'
/** Style classes of bound words; a loose one needs none. */
export const BINDING_CLASSES = { whole: 'glued', anywhere: 'endless', flowing: 'flowing' } as const
export type Piece = { text: string; binding: Binding | null }
type Place = 'page' | 'cell'
/** Letters of other nodes that the first and the last word of a text go on in. */
type Beside = { before: string; after: string }
const ALONE: Beside = { before: '', after: '' }

/** As many letters as a word of a cell may have that is never broken, with signs and without. */
const LONGEST = { bound: 20, plain: 60 }

/** A line of the page in heights of its letters: 165 mm less the indent of a paragraph. */
const LINE = 30
/** Widths of letters in their height, bold Tinos: capitals, the wide and the narrow ones of the others, the rest. */
const WIDTHS: [RegExp, number][] = [
  [/[\p{Lu}№…—%]/u, 1.13],
  [/[жмфшщыюmw@&]/u, 0.85],
  [/[fijlt.,:;/\\|!()-]/u, 0.34],
  [/./su, 0.58],
]

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
export function piecesOf(text: string, place: Place, beside: Beside = ALONE): Piece[] {
  const pieces: Piece[] = []
  const add = (words: string, binding: Binding | null) => {
    const last = pieces.at(-1)
    if (last && last.binding === null && binding === null) last.text += words
    else if (words) pieces.push({ text: words, binding })
  }
  const words = text.split(SPACES)
  for (const [index, word] of words.entries()) {
    const whole = (index ? '' : beside.before) + word + (index + 1 < words.length ? '' : beside.after)
    add(word, index % 2 ? null : bindingOf({ word, whole, before: words[index - 2] ?? '' }, place))
  }
  return pieces
}

type Word = { word: string; whole: string; before: string }

function bindingOf({ word, whole, before }: Word, place: Place): Binding | null {
  const bound = WHOLE.test(word)
  if (place === 'page' && isEndless(whole)) return 'flowing'
  if (bound && (place === 'page' || word.length < LONGEST.bound)) return 'whole'
  if ((bound || word.length >= LONGEST.plain) && !word.includes('\u00a0')) return 'anywhere'
  return (before && CLOSING.test(word)) || OPENING.test(before) ? 'loose' : null
}

/** Whether a word may be wider than a line of the page. */
function isEndless(word: string): boolean {
  if (word.length * 1.13 < LINE) return false
  let width = 0
  for (const letter of word) width += WIDTHS.find(([look]) => look.test(letter))?.[1] ?? 0
  return width > LINE
}

const SPACE = /[ \t\n\u2000-\u2006\u2008-\u200a\u3000]/u

/** What the words at the ends of one of a paragraph's texts go on in; null stands between texts for what is no text. */
export function besideOf(texts: readonly (string | null)[], at: number): Beside {
  let [before, after] = ['', '']
  for (let one = at - 1; one >= 0; one--) {
    const text = texts[one] ?? ' '
    const tail = text.split(SPACE).at(-1) ?? ''
    before = tail + before
    if (tail.length < text.length) break
  }
  for (let one = at + 1; one < texts.length; one++) {
    const text = texts[one] ?? ' '
    const head = text.split(SPACE)[0] ?? ''
    after += head
    if (head.length < text.length) break
  }
  return { before, after }
}
