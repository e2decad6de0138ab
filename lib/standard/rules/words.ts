import { rewrite, sight } from '../matches'
import type { Block, Line, Paper } from '../paper'
import type { Found, Rule } from '../rule'

const SHORT_NAMES = { requisite: 18, clause: '3.3.15', requirement: 'R-08.13' }
const BUSINESS_STYLE = { requisite: 18, clause: '3.3.15', requirement: 'R-08.06' }

/** A page of plain text holds about three thousand characters. */
const PAGE_LONG = 2400

/** Words: short names explained and used, nothing cried out in capitals, no paragraph as long as a page. */
export const words: Rule[] = [
  { id: 'unexplained', group: 'words', source: SHORT_NAMES, whole: unexplained },
  { id: 'explainedInVain', group: 'words', source: SHORT_NAMES, whole: explainedInVain },
  {
    id: 'doubledWord',
    group: 'words',
    source: BUSINESS_STYLE,
    words: rewrite(
      /(?<![А-Яа-яЁё-])(в|на|и|с|по|о|к|от|за|для|из|при|не|что|до|об)[ \u00a0]\1(?![А-Яа-яЁё-])/gi,
      ([, word = '']) => word,
    ),
  },
  {
    id: 'capitals',
    group: 'words',
    source: { requisite: 18, clause: '3.2.4', requirement: 'R-03.11' },
    kinds: ['paragraph'],
    words: sight(/(?<![А-Яа-яЁё])[А-ЯЁ]{3,}(?:[ \u00a0,-]+[А-ЯЁ]+){0,20}[ \u00a0]+[А-ЯЁ]{4,}(?![А-Яа-яЁё])/g),
  },
  {
    id: 'longParagraph',
    group: 'words',
    source: BUSINESS_STYLE,
    block: ({ lines }) =>
      lines
        .filter(({ kind, text }) => kind === 'paragraph' && text.length > PAGE_LONG)
        .map(({ text, start }) => ({ place: { from: start, to: start + text.length }, data: { count: text.length } })),
  },
  {
    id: 'replyRepeated',
    group: 'requisites',
    source: { requisite: 12, clause: '3.3.9', requirement: 'R-05.13' },
    layouts: ['letter'],
    whole: replyRepeated,
  },
]

/** Short names everybody in an office knows. */
const KNOWN = new Set(
  'РФ ГОСТ ФЗ ИНН КПП ОГРН БИК ОКПО ОКТМО КБК НДС ЭП ФИО СССР МВД МЧС ФСБ ООО АО ПАО ЗАО ОАО ИП ГУП МУП СНИЛС МЭДО СЭД ЖКХ ТЭЦ ГЭС АЭС США ООН ДСП МРОТ ЕГЭ ЗАГС СМИ ТСЖ ИЖС ЕСИА ГИС СНТ ОГРНИП СП ВИЧ ТЭК ГСМ МФЦ ПДД ГИБДД ПК ЭВМ УФК ЦБ'.split(
    ' ',
  ),
)
const ABBREVIATION = /(?<![А-ЯЁа-яёA-Za-z\d/-])[А-ЯЁ]{2,6}(?![А-ЯЁа-яёA-Za-z\d/-])/g
const EXPLANATION = /\(далее(?: также)?[ \u00a0]*[–—-][ \u00a0]*([^)]{1,80})\)/g

type Facts = {
  short: { name: string; from: number }[]
  /** Short names that stand in brackets or before them: «Центр (далее – ЦИМС)», «ЦИМС (центр …)». */
  glossed: string[]
  explained: { name: string; from: number; to: number }[]
  text: string
}
const remembered = new WeakMap<Block, Facts>()

function factsOf(block: Block): Facts {
  const known = remembered.get(block)
  if (known) return known
  const facts: Facts = { short: [], glossed: [], explained: [], text: '' }
  for (const line of block.lines) readLine(line, facts)
  remembered.set(block, facts)
  return facts
}

function readLine({ text, start, kind }: Line, facts: Facts): void {
  facts.text += `${text.toLowerCase()}\n`
  if (kind !== 'columnHead' && /[А-ЯЁ]{2}/.test(text) && !shouted(text))
    for (const match of text.matchAll(ABBREVIATION))
      if (!KNOWN.has(match[0])) facts.short.push({ name: match[0], from: start + match.index })
  if (!text.includes('(')) return
  for (const [brackets] of text.matchAll(/\([^)]*\)|[А-ЯЁ]{2,6} \(/g))
    facts.glossed.push(...(brackets.match(/(?<![А-ЯЁ])[А-ЯЁ]{2,6}(?![А-ЯЁ])/g) ?? []))
  for (const match of text.matchAll(EXPLANATION)) {
    const from = start + match.index
    facts.explained.push({ name: (match[1] ?? '').trim().toLowerCase(), from, to: from + match[0].length })
  }
}

/** A line of capitals is no line of short names. */
const shouted = (text: string): boolean => (text.match(/[А-ЯЁ]/g)?.length ?? 0) > (text.match(/[а-яё]/g)?.length ?? 0)

/** The first place of each short name that nothing in the text explains. */
function unexplained({ blocks }: Paper, starts: readonly number[]): Found[] {
  const facts = blocks.map(factsOf)
  const settled = new Set(facts.flatMap(({ glossed }) => glossed))
  return facts.flatMap(({ short }, index) =>
    short.flatMap(({ name, from }) => {
      if (settled.has(name)) return []
      settled.add(name)
      const at = (starts[index] ?? 0) + from
      return [{ place: { from: at, to: at + name.length }, quote: name, data: { name } }]
    }),
  )
}

/** «(далее – Порядок)» that the text never says again. */
function explainedInVain({ blocks }: Paper, starts: readonly number[]): Found[] {
  const facts = blocks.map(factsOf)
  return facts.flatMap(({ explained }, index) =>
    explained.flatMap(({ name, from, to }) => {
      // Cases differ in their last letters: «Порядок», «Порядку».
      const stem = (/[а-яёa-z]+/.exec(name)?.[0] ?? '').replace(/[а-яё]{0,2}$/, '')
      if (stem.length < 2) return []
      const own = (facts[index]?.text.split(name).slice(1).join(' ') ?? '').includes(stem)
      if (own || facts.some(({ text }, other) => other !== index && text.includes(stem))) return []
      const at = starts[index] ?? 0
      return [{ place: { from: at + from, to: at + to }, data: { name } }]
    }),
  )
}

/** The number of the answered letter stands on the letterhead; the text need not say it again. */
function replyRepeated({ blocks, card }: Paper, starts: readonly number[]): Found[] {
  const number = card.requisites.replyTo?.number.trim()
  if (!number || number.length < 3) return []
  for (const [index, block] of blocks.entries())
    for (const { text, start } of block.lines) {
      const at = text.indexOf(number)
      if (at < 0 || /\d/.test(text.charAt(at - 1)) || /\d/.test(text.charAt(at + number.length))) continue
      const from = (starts[index] ?? 0) + start + at
      return [{ place: { from, to: from + number.length }, quote: number }]
    }
  return []
}
