import { rewrite, sight } from '../matches'
import { type Paper, type PaperCard, wordsOf } from '../paper'
import type { Found, Rule } from '../rule'

const MARK = { requisite: 19, clause: '3.3.16', requirement: 'R-09.04' }
const COUNTED = { requisite: 19, clause: '3.3.16', requirement: 'R-09.13' }

/** Words by which a text speaks of what is attached to it. */
const SPOKEN = /прилага(?:ем|ю|ет|ют)[а-яё]*|прилож(?:ен|ить|им)|в приложени[ияею]|согласно приложени/i
/** How much there is: sheets, copies, a medium, an electronic copy, an inventory. */
const AMOUNT = /на \d+ л\.|в \d+ экз\.|на адрес|электронн|по описи|опись|[Dd]isk|DVD|CD|флеш|USB/

const SPELT =
  /(?:на )?\d+ ?(?:лист(?:ах|е|а|ов)?|л(?!\.)|стр\.?|страниц(?:ах|е|ы)?)(?![а-яё.])|(?:в )?\d+ ?(?:экземпляр(?:ах|е|а|ов)?|экз(?!\.))(?![а-яё])/

const lines = ({ requisites: { attachments } }: PaperCard): string[] =>
  attachments.split('\n').filter((line) => line.trim())

/** The mark of attachments says what the text says, in the words the instruction gives. */
export const attachments: Rule[] = [
  { id: 'attachmentUnmarked', group: 'attachments', source: COUNTED, layouts: ['letter', 'memo'], whole: unmarked },
  {
    id: 'attachmentUnnamed',
    group: 'attachments',
    source: { requisite: 19, clause: '3.3.16', requirement: 'R-09.03' },
    layouts: ['letter', 'memo'],
    whole: ({ blocks, card }) => {
      const all = lines(card)
      const nameless = all.length === 1 && /^(?:на \d+ л\.|в \d+ экз\.)/.test(all[0]?.trim() ?? '')
      return nameless && !SPOKEN.test(wordsOf(blocks)) ? [inMark(0, all[0])] : []
    },
  },
  {
    id: 'attachmentAmount',
    group: 'attachments',
    source: MARK,
    card: (card) =>
      lines(card).flatMap((line, index) => (AMOUNT.test(line) || SPELT.test(line) ? [] : [inMark(index, line)])),
  },
  {
    id: 'attachmentForm',
    group: 'attachments',
    source: MARK,
    fields: ['attachments'],
    kinds: [],
    words: rewrite(new RegExp(SPELT, 'g'), ([found]) => shortened(found)),
  },
  {
    id: 'attachmentNumber',
    group: 'attachments',
    source: MARK,
    fields: ['attachments'],
    kinds: [],
    words: rewrite(/^\d{1,2}[.)][ \u00a0]+/gm, () => ''),
  },
  {
    id: 'attachmentWord',
    group: 'attachments',
    source: { requisite: 19, clause: '3.3.16', requirement: 'R-09.02' },
    fields: ['attachments'],
    kinds: [],
    words: rewrite(/^Приложени[ея][ \u00a0]*:[ \u00a0]*/gim, () => ''),
  },
  {
    id: 'attachmentRestricted',
    group: 'attachments',
    source: { requisite: 19, clause: '3.3.16', requirement: 'R-09.08' },
    card: (card) =>
      card.restricted
        ? []
        : lines(card).flatMap((line, index) => (/служебного пользования|дсп/i.test(line) ? [inMark(index, line)] : [])),
  },
  {
    id: 'requisiteTyped',
    group: 'attachments',
    source: { requisite: 19, clause: '3.3.16', requirement: 'R-09.01' },
    kinds: ['paragraph'],
    signs: ':.',
    words: sight(/^(?:Приложени[ея][ \u00a0]*:|Исп\.|Исполнитель[ \u00a0]*:)/g),
  },
]

const shortened = (found: string): string => {
  const count = /\d+/.exec(found)?.[0]
  return /экз/.test(found) ? `в ${count} экз.` : `на ${count} л.`
}

const inMark = (index: number, quote?: string): Found => ({ place: { field: 'attachments', index }, quote })

/** The text speaks of an attachment and the mark is empty. */
function unmarked({ blocks, card }: Paper, starts: readonly number[]): Found[] {
  if (lines(card).length) return []
  for (const [index, block] of blocks.entries())
    for (const { text, start } of block.lines) {
      const match = SPOKEN.exec(text)
      const from = (starts[index] ?? 0) + start + (match?.index ?? 0)
      if (match) return [{ place: { from, to: from + match[0].length }, quote: match[0] }]
    }
  return []
}
