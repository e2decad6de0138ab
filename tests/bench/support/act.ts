import type { BodyNode } from '@/lib/editor/content'
import type { LetterData } from '@/server/typesetting'
import { bodyOf, letterData, paragraph, SENTENCE, tableOf } from '../../factories/letters'

const CLAUSES_A_PART = 9
const ROWS = 14
/** A part with its table fills about this many pages. */
const PAGES_A_PART = 5.1

/** An order of about so many pages: parts with clauses of three levels, each with a table. */
export function actOf(pages: number): LetterData {
  const parts = Array.from({ length: Math.round(pages / PAGES_A_PART) }, (_, part): BodyNode[] => [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: `Раздел ${part + 1}` }] },
    ...Array.from({ length: CLAUSES_A_PART }, (_, at) =>
      paragraph(`${SENTENCE} ${SENTENCE}`, { list: 'clause', level: at % 3 }),
    ),
    tableOf([
      ['№ п/п', 'Мероприятие', 'Срок', 'Исполнитель'],
      ...Array.from({ length: ROWS }, (_, row) => [`${row + 1}`, SENTENCE, '15.05.2026', 'Отдел благоустройства']),
    ]),
  ])
  return letterData({ layout: 'order', kindName: 'Приказ', body: bodyOf('Приказываю:', ...parts.flat()) })
}
