import type { BodyNode } from '@/lib/editor/content'
import { brk, bullet, clause, counted, heading, letter, line, p, row, table, td, th, words } from './docx-corpus'
import { type Dice, diceOf, generatedText } from './generated-texts'
import { bodyOf, REQUISITES } from './letters'
import { image, PHOTO } from './pictures'

/** A paper of the office whole: its kind, what stands around the text, the text. */
export type OfficePaper = {
  name: string
  kind: 'outgoing' | 'memo' | 'order'
  access?: 'dsp'
  requisites: Record<string, unknown>
  body: BodyNode
}
type Write = (dice: Dice) => BodyNode[]

const several = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at))
const centred = (text: string) => p(text, { align: 'center' })
const wide = (colwidth: number, across = 1, down = 1) => ({
  colspan: across,
  rowspan: down,
  colwidth: Array(across).fill(colwidth),
})

/** A table whose head has two storeys and whose first column names several rows at once. */
const mergedTable = ({ sentence }: Dice, groups: number): BodyNode =>
  table(
    row(th('Район', wide(120, 1, 2)), th('Готовность, процентов', wide(150, 2)), th('Примечание', wide(200, 1, 2))),
    row(th('план', wide(150)), th('факт', wide(150))),
    ...Array.from({ length: groups }, (_, group) => [
      row(
        td(`Ключевской округ № ${group + 1}`, wide(120, 1, 2)),
        td('100', wide(150)),
        td('82,6', wide(150)),
        td(sentence(6), wide(200)),
      ),
      row(td('не\u00a0требуется', wide(150, 2)), td(sentence(9), wide(200))),
    ]).flat(),
  )

const longTable = ({ sentence }: Dice, rows: number, make = table): BodyNode =>
  make(
    row(th('Объект благоустройства'), th('Что сделано'), th('Срок')),
    ...several(rows, (at) => row(td(`Объект № ${at + 1}`), td(sentence(5 + (at % 7))), td('до 12.05.2026'))),
  )

const WIDE = 'words wider than a line'
const ENDLESS = 'достопримечательность'.repeat(4)
const WIDE_REQUISITES = {
  heading: `О ${ENDLESS} и далее`,
  attachments: `${ENDLESS} на 2 л.\nОтчёт_о_ходе_исполнения_плана_мероприятий_на_2026_год_итоговый_с_приложениями.pdf на 1 л.`,
}

const LETTERS: [name: string, write: Write][] = [
  ['an answer in long paragraphs', ({ sentence }) => several(6, () => p(sentence(70)))],
  [
    'questions by letters, answers behind dashes',
    ({ sentence }) => [
      p(sentence(20)),
      ...several(6, () => letter(sentence(14))),
      p(sentence(30)),
      ...several(5, () => bullet(sentence(18))),
    ],
  ],
  ['cells merged across and down', (dice) => [p(dice.sentence(30)), mergedTable(dice, 3), p(dice.sentence(45))]],
  [
    'a picture between paragraphs',
    ({ sentence }) => [p(sentence(40)), image({ width: 90, alt: 'План' }), ...several(3, () => p(sentence(50)))],
  ],
  [
    'what somebody else wrote, quoted',
    ({ sentence }) => [
      p(sentence(25)),
      p(`«${sentence(40)}»`),
      line(words(`${sentence(9)} `), words(`«${sentence(25)}»`, 'italic'), words(` ${sentence(14)}`)),
      p(`«Пункт 3.3.14: „${sentence(30)}“»`),
      p(sentence(30), { align: 'right' }),
    ],
  ],
  [
    'lines the author breaks',
    ({ sentence }) => [
      line(words(sentence(12)), brk, words(sentence(20)), brk, words(sentence(30))),
      p(''),
      p(sentence(60)),
    ],
  ],
  [
    WIDE,
    ({ sentence }) => [
      heading(ENDLESS),
      heading(`Раздел ${ENDLESS} и далее`, 2),
      p(ENDLESS),
      p(`${sentence(8)} ${ENDLESS}, ${sentence(12)}`),
      p('Щ'.repeat(55)),
      line(words(`${sentence(4)} ${'а'.repeat(40)}`), words('б'.repeat(40), 'bold'), words(` ${sentence(9)}`)),
      line(
        words(`${sentence(6)} `),
        words(`https://example.ru/${'word-and-word/'.repeat(9)}`, 'underline'),
        words('.'),
      ),
      clause(`${ENDLESS} ${sentence(6)}`),
      bullet(`${sentence(5)} ${'Ш'.repeat(50)} ${sentence(6)}`),
      p(`${sentence(3)}\u00a0${ENDLESS}`),
      table(
        row(td(ENDLESS), td(`${sentence(3)} ${'6'.repeat(30)}`)),
        row(td('https://example.ru/word-1'), td(sentence(3))),
      ),
      p(sentence(30)),
    ],
  ],
  ['a table over the edge of a sheet', (dice) => [p(dice.sentence(30)), longTable(dice, 24), p(dice.sentence(25))]],
  ['whatever comes', () => generatedText(3).content ?? []],
]

const MEMOS: typeof LETTERS = [
  ['a short one', ({ sentence }) => several(2, () => p(sentence(30)))],
  ['columns that are numbered', (dice) => [p(dice.sentence(25)), longTable(dice, 22, counted), p(dice.sentence(20))]],
  [
    'a certificate on how matters stand',
    (dice) => [
      heading('СПРАВКА'),
      centred('о ходе работ по состоянию на 12.05.2026'),
      p(dice.sentence(55)),
      mergedTable(dice, 2),
      heading('Выводы', 2),
      ...several(3, () => clause(dice.sentence(28))),
    ],
  ],
  [
    'pictures at both sides',
    ({ sentence }) => [
      p(sentence(30)),
      image({ width: 60, align: 'left' }, PHOTO),
      p(sentence(40)),
      image({ width: 120, align: 'right' }),
      p(sentence(40)),
    ],
  ],
  [
    'marked words',
    ({ sentence }) =>
      several(6, () =>
        line(
          words(`${sentence(12)} `),
          words(sentence(8), 'bold'),
          words(` ${sentence(20)} `),
          words(sentence(6), 'italic', 'underline'),
          words(` ${sentence(10)}`),
        ),
      ),
  ],
  ['whatever comes', () => generatedText(11).content ?? []],
]

const ORDERS: typeof LETTERS = [
  [
    'clauses of three levels',
    ({ sentence }) => [
      p('В целях исполнения распоряжения Правительства области приказываю:'),
      ...several(16, (at) => clause(sentence(12 + (at % 5) * 6), at % 3)),
    ],
  ],
  [
    'clauses with lists in them',
    ({ sentence }) => [
      p(sentence(20)),
      ...several(4, () => [
        clause(sentence(22)),
        letter(sentence(9)),
        letter(sentence(12)),
        clause(sentence(18), 1),
        bullet(sentence(11)),
      ]).flat(),
    ],
  ],
  [
    'a table that an order approves',
    (dice) => [...several(3, () => clause(dice.sentence(20))), longTable(dice, 20), clause(dice.sentence(22))],
  ],
  [
    'minutes of a meeting',
    ({ sentence }) => [
      centred('ПРОТОКОЛ № 4'),
      line(words('Присутствовали: ', 'bold'), words(sentence(24))),
      heading('Повестка дня', 2),
      ...several(2, () => clause(sentence(10))),
      ...several(2, (at) => [
        p(`${at + 1}. СЛУШАЛИ:`, { align: 'left' }),
        p(`Ветрова\u00a0И.П. — ${sentence(30)}`),
        p('ВЫСТУПИЛИ:', { align: 'left' }),
        p(`Осипова\u00a0А.С. — ${sentence(24)}`),
        p('РЕШИЛИ:', { align: 'left' }),
        p(sentence(28)),
      ]).flat(),
    ],
  ],
  [
    'a regulation that begins on a sheet of its own',
    ({ sentence }) => [
      clause(sentence(24)),
      clause(sentence(20)),
      p('ПОЛОЖЕНИЕ', { align: 'center', pageBreak: true }),
      ...several(4, (at) => [heading(`${at + 1}. ${sentence(4)}`, 2), p(sentence(36))]).flat(),
    ],
  ],
  ['a scheme', ({ sentence }) => [clause(sentence(30)), image({ width: 160, alt: 'Схема' }), clause(sentence(40))]],
  ['whatever comes', () => generatedText(17, 12).content ?? []],
]

const ADDRESSEES = [
  { position: 'Главам муниципальных округов Северореченской области', name: '', address: '', listed: true },
  { position: 'Директору департамента финансов', name: 'Ивановой И.И.', address: 'ул. Садовая, д. 2, г. Приречье' },
  { body: 'Министерство дорожного хозяйства', position: 'Начальнику отдела', name: 'Гейне О.О.', address: '' },
]
const ATTACHMENTS = [
  '',
  'форма отчёта на 2 л. в 1 экз.',
  'перечень объектов благоустройства, не завершённых по состоянию на 12.05.2026, на 4 л. в 1 экз.\nграфик работ на 1 л. в 1 экз.',
]
const STAMP = { by: 'official', who: 'Заместитель Председателя\nПравительства области', name: 'А.И. Лебедев' }

/** What stands around a text differs from paper to paper. */
function requisitesOf(kind: OfficePaper['kind'], at: number): Record<string, unknown> {
  const common = { ...REQUISITES, attachments: ATTACHMENTS[at % ATTACHMENTS.length] }
  if (kind === 'order') {
    const stamps = { approvals: at % 3 === 1 ? [STAMP] : [], agreements: at % 2 ? [STAMP, STAMP] : [] }
    return { ...common, addressees: [], salutation: '', replyTo: null, ...stamps }
  }
  const addressees = ADDRESSEES.slice(0, 1 + (at % ADDRESSEES.length))
  return kind === 'memo' ? { ...common, addressees, salutation: '', replyTo: null } : { ...common, addressees }
}

const papersOf = (kind: OfficePaper['kind'], list: typeof LETTERS, from: number): OfficePaper[] =>
  list.map(([name, write], at) => ({
    name: `${kind}: ${name}`,
    kind,
    ...(at === 1 ? { access: 'dsp' as const } : {}),
    requisites: { ...requisitesOf(kind, at), ...(name === WIDE ? WIDE_REQUISITES : {}) },
    body: bodyOf(...write(diceOf(from + at))),
  }))

/** Twenty-two papers, none like another. */
export const OFFICE_PAPERS: OfficePaper[] = [
  ...papersOf('outgoing', LETTERS, 100),
  ...papersOf('memo', MEMOS, 200),
  ...papersOf('order', ORDERS, 300),
]
