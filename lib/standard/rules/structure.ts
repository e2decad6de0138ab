import { clauseNumbers } from '../../editor/clauses'
import { finalMark, sight } from '../matches'
import type { Block, Line, Paper } from '../paper'
import type { Found, Rule, Step } from '../rule'

const CLAUSES = { requisite: 18, clause: '3.3.15', requirement: 'R-08.12' }
const ONE_LAYOUT = { requisite: 18, clause: '3.2.1', requirement: 'R-03.03' }

/** How the text is built: paragraphs by styles and lists, not by empty lines, spaces and typed numbers. */
export const structure: Rule[] = [
  { id: 'emptyParagraph', group: 'structure', source: ONE_LAYOUT, whole: emptyParagraphs },
  { id: 'typedNumber', group: 'structure', source: CLAUSES, whole: typedNumbers },
  {
    id: 'typedBullet',
    group: 'structure',
    source: { requisite: 18, clause: '3.3.15', requirement: 'R-08.11' },
    kinds: ['paragraph'],
    signs: '-–—•*·',
    words: sight(/^[-–—•*·](?=[ \u00a0]\S)/g),
  },
  {
    id: 'deepClause',
    group: 'structure',
    source: { requisite: 18, clause: '5.2.11', requirement: 'R-16.32' },
    block: ({ lines }) =>
      lines.filter(({ list, level }) => list === 'clause' && level >= 4).map((line) => ({ place: rangeOf(line) })),
  },
  {
    id: 'alignment',
    group: 'structure',
    source: { requisite: 18, clause: '3.2.1', requirement: 'R-03.05' },
    block: ({ lines }) =>
      lines
        .filter(
          ({ kind, align, text }) => kind === 'paragraph' && text !== '' && (align === 'left' || align === 'right'),
        )
        .map((line) => ({
          place: rangeOf(line),
          fix: [{ kind: 'attributes' as const, at: line.start - 1, set: { align: null } }],
        })),
  },
  {
    id: 'emphasis',
    group: 'structure',
    source: { requisite: 18, clause: '3.2.4', requirement: 'R-03.11' },
    block: ({ lines }) => lines.flatMap(emphasised),
  },
  {
    id: 'sectionStop',
    group: 'structure',
    source: { requisite: 18, clause: '5.2.11', requirement: 'R-16.32' },
    kinds: ['heading'],
    signs: '.;,:',
    words: finalMark(/(?<=\S)[.;,:]$/g),
  },
  {
    id: 'loneHeading',
    group: 'structure',
    source: { requisite: 18, clause: '3.3.15', requirement: 'R-08.11' },
    whole: ({ blocks }, starts) => {
      const last = blocks.findLastIndex((block) => block.lines.some(({ text }) => text.trim()))
      const [block, at] = [blocks[last], starts[last] ?? 0]
      if (block?.kind !== 'heading') return []
      return [{ place: { from: at + 1, to: at + block.size - 1 } }]
    },
  },
]

const rangeOf = ({ start, text }: Line) => ({ from: start, to: start + text.length })
const textOf = ({ lines }: Block): string => lines.map(({ text }) => text).join('')

/** Empty paragraphs used as spacing. The last one may be where somebody is about to write. */
function emptyParagraphs({ blocks }: Paper, starts: readonly number[]): Found[] {
  return blocks.flatMap((block, index) => {
    if (
      block.kind !== 'paragraph' ||
      index === blocks.length - 1 ||
      textOf(block).trim() ||
      textOf(block).includes('\n')
    )
      return []
    const place = { from: starts[index] ?? 0, to: (starts[index] ?? 0) + block.size }
    return [{ place, fix: [{ kind: 'remove' as const, ...place }] }]
  })
}

const NOT_ALLOWED = ['italic', 'underline', 'strike']

function emphasised({ runs, start }: Line): Found[] {
  const found: { from: number; to: number; marks: Set<string> }[] = []
  for (const { from, to, marks } of runs) {
    const wrong = marks.filter((mark) => NOT_ALLOWED.includes(mark))
    if (!wrong.length) continue
    const last = found.at(-1)
    if (last?.to === from) {
      last.to = to
      for (const mark of wrong) last.marks.add(mark)
    } else found.push({ from, to, marks: new Set(wrong) })
  }
  return found.map(({ from, to, marks }) => {
    const place = { from: start + from, to: start + to }
    return { place, fix: [{ kind: 'unmark' as const, ...place, marks: [...marks] }] }
  })
}

const TYPED_CLAUSE =
  /^(?:((?:\d{1,2}\.){1,5})[ \u00a0]+(?=[А-ЯЁа-яё«A-Z])|(\d{1,2}(?:\.\d{1,2}){1,4})[ \u00a0]+(?=[А-ЯЁ«]))/
const TYPED_LETTER = /^([а-я])\)[ \u00a0]+(?=\S)/

type Typed = { index: number; length: number; number: string; list: 'clause' | 'letter'; level: number }

/** Runs of paragraphs with typed numbers; a list takes them over where it would count to the very same ones. */
function typedNumbers({ blocks }: Paper, starts: readonly number[]): Found[] {
  const typed = blocks.map(typedIn)
  if (!typed.some(Boolean)) return []
  const counted = clauseNumbers(blocks.map((block, index) => asListed(block, typed[index] ?? null)))
  return runsOf(typed).map((run) => {
    const certain = run.every(({ index, number }) => counted[index] === number)
    const [first, last] = [run[0] as Typed, run.at(-1) as Typed]
    const at = ({ index }: Typed) => (starts[index] ?? 0) + 1
    const fix = run.flatMap((one): Step[] => [
      { kind: 'replace', from: at(one), to: at(one) + one.length, text: '' },
      { kind: 'attributes', at: at(one) - 1, set: { list: one.list, level: one.level } },
    ])
    return {
      place: { from: at(first), to: at(last) + last.length },
      quote: run.map(({ number }) => number).join(', '),
      ...(certain ? { fix } : {}),
      data: { count: run.length },
    }
  })
}

const readTyped = new WeakMap<Block, Omit<Typed, 'index'> | null>()

function typedIn(block: Block, index: number): Typed | null {
  let known = readTyped.get(block)
  if (known === undefined) {
    known = parseTyped(block)
    readTyped.set(block, known)
  }
  return known && { ...known, index }
}

function parseTyped({ kind, lines: [line] }: Block): Omit<Typed, 'index'> | null {
  if (kind !== 'paragraph' || !line || line.list) return null
  const clause = TYPED_CLAUSE.exec(line.text)
  if (clause) {
    const number = clause[1] ?? `${clause[2]}.`
    return { length: clause[0].length, number, list: 'clause', level: number.split('.').length - 2 }
  }
  const letter = TYPED_LETTER.exec(line.text)
  return letter?.[1] ? { length: letter[0].length, number: `${letter[1]})`, list: 'letter', level: 0 } : null
}

const asListed = ({ lines: [line] }: Block, typed: Typed | null) => ({
  attrs: typed ? { list: typed.list, level: typed.level } : { list: line?.list, level: line?.level },
})

/** Typed numbers that go on from one another, whatever plain paragraphs stand between them. */
function runsOf(typed: readonly (Typed | null)[]): Typed[][] {
  const runs: Typed[][] = []
  for (const one of typed) {
    if (!one) continue
    const run = runs.at(-1)
    if (run && one.number !== '1.' && one.number !== 'а)') run.push(one)
    else runs.push([one])
  }
  return runs
}
