import { finalMark, rewrite, sight } from '../matches'
import type { Block, Paper } from '../paper'
import type { Found, Rule, Step } from '../rule'

const PUNCTUATION = { requisite: 18, clause: '5.2.12', requirement: 'R-17.09' }
const TITLE = { requisite: 18, clause: '5.2.12', requirement: 'R-17.10' }
const CELLS = { requisite: 18, clause: '5.2.12', requirement: 'R-17.05' }
const ROW_HEADS = { requisite: 18, clause: '5.2.12', requirement: 'R-17.11' }
const ACTS = ['order']

const capital = rewrite(/^[а-яё](?=[а-яё]{2})/g, ([char]) => char.toUpperCase())
const rowHeadEnd = finalMark(/(?<=[А-Яа-яЁё»)])[.;,]$/g)
const percent = rewrite(/(?<=\d,\d+)[ \u00a0]?%/g, () => '\u00a0процента')
const wholePercent = sight(/(?<=(?<![\d,])\d+[ \u00a0]?)%/g)

/** Tables: named, with clean heads, nothing left blank in an act. */
export const tables: Rule[] = [
  { id: 'tableNumber', group: 'tables', source: TITLE, whole: withoutNumber },
  { id: 'tableUnnamed', group: 'tables', source: TITLE, whole: withoutWord },
  {
    id: 'tableTitleStop',
    group: 'tables',
    source: TITLE,
    kinds: ['paragraph'],
    signs: 'Т',
    words: finalMark(/(?<=^Таблица[ \u00a0]\d.*\D)\.$/g),
  },
  {
    id: 'columnHeadStop',
    group: 'tables',
    source: PUNCTUATION,
    kinds: ['columnHead'],
    signs: '.;,:',
    words: finalMark(/(?<=\S)[.,;:]$/g),
  },
  {
    id: 'columnHeadCase',
    group: 'tables',
    source: PUNCTUATION,
    kinds: ['columnHead'],
    words: (text, line) => (line?.row === 0 ? capital(text) : []),
  },
  {
    id: 'totalColon',
    group: 'tables',
    source: ROW_HEADS,
    kinds: ['cell'],
    signs: ':',
    words: rewrite(/^(Итого|Всего)[ \u00a0]*:$/gi, ([, word = '']) => word),
  },
  {
    id: 'rowHeadStop',
    group: 'tables',
    source: ROW_HEADS,
    kinds: ['cell'],
    signs: '.;,',
    words: (text, line) => (line?.column === 0 ? rowHeadEnd(text) : []),
  },
  {
    id: 'repetition',
    group: 'tables',
    source: { requisite: 18, clause: '5.2.12', requirement: 'R-17.07' },
    kinds: ['cell'],
    signs: '/"»',
    words: sight(/^(?:-?\s?\/\/\s?-?|-?"-?|-»-|»)$/g),
  },
  { id: 'emptyCell', group: 'tables', source: CELLS, layouts: ACTS, block: emptyCells },
  {
    id: 'zeroCell',
    group: 'tables',
    source: CELLS,
    layouts: ACTS,
    kinds: ['cell'],
    signs: '0',
    words: sight(/^0(?:,0+)?$/g),
  },
  {
    id: 'percentInAct',
    group: 'tables',
    source: { requisite: 18, clause: '5.2.12', requirement: 'R-17.06' },
    layouts: ACTS,
    kinds: ['paragraph'],
    signs: '%',
    words: (text) => [...percent(text), ...wholePercent(text)],
  },
]

const textOf = ({ lines }: Block): string => lines.map(({ text }) => text).join(' ')

/** What is said right before a table, empty paragraphs aside. */
function before(blocks: readonly Block[], index: number): Block | null {
  for (let at = index - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block && textOf(block).trim()) return block
  }
  return null
}

/** Several tables are told apart by number: «Таблица 1. …» over each. */
function withoutNumber({ blocks }: Paper, starts: readonly number[]): Found[] {
  if (blocks.filter(({ kind }) => kind === 'table').length < 2) return []
  return tablesWhere(blocks, starts, (named) => !/^Таблица[ \u00a0]/.test(named ? textOf(named) : ''))
}

/** A lone table stands under its heading, or under words that lead to it. */
function withoutWord({ blocks }: Paper, starts: readonly number[]): Found[] {
  if (blocks.filter(({ kind }) => kind === 'table').length !== 1) return []
  return tablesWhere(blocks, starts, (named) => {
    if (!named) return true
    return (
      named.kind !== 'heading' &&
      !/табл|ниже|следующ|:\s*$|^(?:Перечень|Сведения|График|Список|План|Расчёт|Расчет)/i.test(textOf(named))
    )
  })
}

const tablesWhere = (
  blocks: readonly Block[],
  starts: readonly number[],
  wrong: (named: Block | null) => boolean,
): Found[] =>
  blocks.flatMap((block, index) => {
    const [line, start] = [block.lines.find(({ text }) => text), starts[index] ?? 0]
    if (block.kind !== 'table' || !line || !wrong(before(blocks, index))) return []
    return [{ place: { from: start + line.start, to: start + line.start + line.text.length } }]
  })

/** Blank cells of the body: an act writes a dash, so that nothing can be added after it is signed. */
function emptyCells({ lines }: Block): Found[] {
  return lines
    .filter((line) => {
      const alone = lines.filter(({ row, column }) => row === line.row && column === line.column).length === 1
      return line.kind === 'cell' && line.text.trim() === '' && alone
    })
    .map(({ start, text }) => {
      const place = { from: start, to: start + text.length }
      const fix: Step[] = [
        { kind: 'replace', ...place, text: '-' },
        { kind: 'attributes', at: start - 1, set: { align: 'center' } },
      ]
      return { place: { from: start - 1, to: start + text.length + 1 }, fix, quote: '' }
    })
}
