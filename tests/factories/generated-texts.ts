import type { BodyNode } from '@/lib/editor/content'

/** Numbers that look random and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed * 7919 + 17
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const WORDS =
  'министерство рассмотрело сведения о ходе работ и сообщает что на территории муниципального округа завершено благоустройство парка сквера двора в соответствии с графиком утверждённым распоряжением правительства области по состоянию на отчётную дату не выполнены обязательства подрядной организации перед заказчиком просим представить уточнённый перечень объектов с указанием сроков ответственного лица из-за погодных условий тем не менее социально-экономического развития'.split(
    ' ',
  )
/** What a browser and Typst would break each in its own way. */
const HARD = [
  '№ 01-12/845',
  '№\u00a001-12/845',
  '12.05.2026',
  '12\u00a0мая 2026\u00a0г.',
  '(000)\u00a0245-10-15',
  'mtr@severobl.example',
  'https://mtr.severobl.example/документы/перечень-2026',
  '«Береговой»',
  'ООО «Завод „Свет“»,',
  '2\u00a0400\u00a0000\u00a0рублей',
  '36,7\u00a0процента',
  '— начальник отдела',
  '(далее – Порядок)',
  'Соколова\u00a0М.А.',
  'ДСП/15-2',
  '38 из 46',
  'п.\u00a03.3.14',
  'и/или',
  '150-летие',
  '44-ФЗ',
  '2025–2026\u00a0гг.',
  'ул. Мира, д. 5/2',
  'вице-премьер-министр',
  'слово  два',
  'ТОЛЬКО ПРОПИСНЫЕ',
]
const MARKS = [',', ';', ':', '', '', '', '', '']

export type Dice = { next: () => number; pick: <T>(list: readonly T[]) => T; sentence: (length: number) => string }

/** A writer of sentences: the same number, the same words. */
export function diceOf(seed: number): Dice {
  const next = dice(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const sentence = (length: number) => {
    const words = Array.from({ length }, () => (next() < 0.18 ? pick(HARD) : `${pick(WORDS)}${pick(MARKS)}`))
    const text = `${words.join(' ').replace(/[,;:]$/, '')}.`
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  return { next, pick, sentence }
}

const text = (value: string, mark?: string): BodyNode => ({
  type: 'text',
  text: value,
  ...(mark ? { marks: [{ type: mark }] } : {}),
})
const paragraph = (attrs: object, ...content: BodyNode[]): BodyNode => ({
  type: 'paragraph',
  attrs: { align: null, pageBreak: null, list: null, level: 0, ...attrs },
  content,
})

/** A text of an office paper by its number: marked paragraphs, clauses, lists, headings, tables; the same number, the same text. */
export function generatedText(seed: number, blocks = 9): BodyNode {
  const own = diceOf(seed)
  const content = Array.from({ length: blocks }, (_, index) => (index === 3 ? tableOf(own) : blockOf(own, index)))
  return { type: 'doc', content }
}

function blockOf({ next, pick, sentence }: Dice, index: number): BodyNode {
  const kind = index === 0 ? 0 : next()
  const words = 8 + Math.floor(next() * 50)
  if (kind < 0.4) return paragraph({}, text(sentence(words)))
  if (kind < 0.6)
    return paragraph(
      {},
      text(`${sentence(9)} `),
      text(sentence(7), 'bold'),
      text(` ${sentence(words)} `),
      text(sentence(6), 'italic'),
    )
  if (kind < 0.78) return paragraph({ list: 'clause', level: Math.floor(next() * 3) }, text(sentence(words)))
  if (kind < 0.84) return paragraph({ list: 'letter' }, text(sentence(12)))
  if (kind < 0.9) return paragraph({ list: 'bullet' }, text(sentence(14)))
  if (kind < 0.96) return paragraph({ align: pick(['left', 'center', 'right']) }, text(sentence(words)))
  return { type: 'heading', attrs: { align: null, pageBreak: null, level: 1 }, content: [text(sentence(9))] }
}

/** A table with a head, drawn or equal columns, cells merged along a row. */
function tableOf({ next, sentence }: Dice): BodyNode {
  const columns = 3 + Math.floor(next() * 2)
  const widths = Array.from({ length: columns }, () => 90 + Math.floor(next() * 160))
  const drawn = next() < 0.7
  const cell = (type: string, at: number, across = 1): BodyNode => ({
    type,
    attrs: { colspan: across, rowspan: 1, colwidth: drawn ? widths.slice(at, at + across) : null },
    content: [
      paragraph(
        {},
        text(type === 'tableHeader' ? `Наименование графы ${at + 1}` : sentence(2 + Math.floor(next() * 7))),
      ),
    ],
  })
  const from = (first: number, type = 'tableCell') => widths.slice(first).map((_, index) => cell(type, first + index))
  const row = (...content: BodyNode[]): BodyNode => ({ type: 'tableRow', content })
  return {
    type: 'table',
    content: [
      row(...from(0, 'tableHeader')),
      row(...from(0)),
      row(cell('tableCell', 0, 2), ...from(2)),
      row(...from(0, 'tableCell').slice(0, 1), cell('tableCell', 1, 2), ...from(3)),
      row(...from(0)),
    ],
  }
}
