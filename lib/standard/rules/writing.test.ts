import { describe, expect, it } from 'vitest'
import type { BodyNode } from '@/lib/editor/content'
import { paragraph, tableOf } from '@/tests/factories/letters'
import { CLEAN_ORDER } from '@/tests/factories/papers'
import { allows, breachesOf, documentOf, mendAll, mends, points, wordsOf } from '@/tests/support/standard'

const text = (...blocks: (BodyNode | string)[]) => ({ blocks })
const heading = (words: string): BodyNode => ({
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text: words }],
})
const marked = (words: string, mark: string): BodyNode => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Слово ' },
    { type: 'text', text: words, marks: [{ type: mark }] },
  ],
})

describe('names', () => {
  it(
    'R-08.10 initials keep to their surname',
    mends({
      rule: 'initialsGlue',
      ...text('Просим Соколову М. А. ответить.'),
      becomes: 'Просим Соколову_М.А. ответить.',
    }),
  )
  it(
    'R-08.14 in the text initials follow the surname',
    mends({
      rule: 'initialsOrder',
      ...text('Ответственный: М.А. Соколова.'),
      becomes: 'Ответственный: Соколова_М.А..',
    }),
  )
  it(
    'R-08.14 a place named after a person keeps its name',
    allows('initialsOrder', text('школа имени А.С. Пушкина', 'сквер им. А.С. Пушкина')),
  )
  it(
    'R-08.14 the next sentence is no surname',
    allows('initialsOrder', text('Ответственный Соколов М.А. Сведения приведены.')),
  )
  it(
    'R-16.16 a surname is written as the person is called',
    mends({
      rule: 'surnameYo',
      requisites: { addressees: [{ position: 'Главе', name: 'Соловьёву И.П.', address: '' }] },
      ...text('Просим Соловьева И.П. и отдел Соловьевой.'),
      becomes: 'Просим Соловьёва И.П. и отдел Соловьёвой.',
      count: 2,
    }),
  )
})

describe('words', () => {
  it(
    'R-08.13 a short name is explained',
    points({ rule: 'unexplained', ...text('Направить в ЦИМС отчёт.'), quote: 'ЦИМС' }),
  )
  it(
    'R-08.13 explained or known short names are none',
    allows(
      'unexplained',
      text('Центр мониторинга (далее – ЦИМС). В ЦИМС и РФ.'),
      text('ПРИКАЗ О НАЗНАЧЕНИИ ЦИМС'),
      text('Отчёт ЦИМС (центра мониторинга).'),
    ),
  )
  it(
    'R-08.13 what is explained is used',
    points({ rule: 'explainedInVain', ...text('Порядок приёмки (далее – Правила) утверждён.') }),
  )
  it(
    'R-08.13 used in another case, it is used',
    allows('explainedInVain', text('Порядок (далее – Порядок).', 'Согласно Порядку.')),
  )
  it(
    'R-08.06 a word is not said twice',
    mends({ rule: 'doubledWord', ...text('работы на на объекте'), becomes: 'работы на объекте' }),
  )
  it(
    'R-03.11 capitals are no emphasis',
    points({ rule: 'capitals', ...text('Отчёт направить НЕ ПОЗДНЕЕ СРОКА указанного.') }),
  )
  it('R-08.06 a paragraph is shorter than a page', points({ rule: 'longParagraph', ...text('слово '.repeat(420)) }))
  it(
    'R-05.13 the answered letter is not cited again',
    points({ rule: 'replyRepeated', ...text('На Ваш № 01-12/845 сообщаем.'), quote: '01-12/845' }),
  )
  it('R-05.13 another number is another letter', allows('replyRepeated', text('По письму № 01-12/8451 сообщаем.')))
})

describe('structure', () => {
  it(
    'R-03.03 empty paragraphs are no spacing',
    mends({
      rule: 'emptyParagraph',
      ...text('Первый.', '', '', 'Второй.', ''),
      becomes: 'Первый.\nВторой.\n',
      count: 2,
    }),
  )
  it('R-03.03 one empty paragraph is a new text', allows('emptyParagraph', text('')))
  it('R-08.12 clauses are numbered by the list', () => {
    const document = documentOf(
      text('Приказываю:', '1. Обеспечить.', '1.1. Принять.', 'а) парк;', 'б) сквер.', '2. Доложить.'),
    )
    const found = breachesOf(document, 'typedNumber')
    expect(found.map(({ quote }) => quote)).toEqual(['1., 1.1.', 'а), б), 2.'])
    const after = mendAll(document, { rule: 'typedNumber' })
    expect(wordsOf(after)).toBe('Приказываю:\nОбеспечить.\nПринять.\nпарк;\nсквер.\nДоложить.')
    expect(after.doc.toJSON().content.map(({ attrs }: BodyNode) => [attrs?.list, attrs?.level])).toEqual([
      [null, 0],
      ['clause', 0],
      ['clause', 1],
      ['letter', 0],
      ['letter', 0],
      ['clause', 0],
    ])
    expect(breachesOf(after, 'typedNumber')).toEqual([])
  })
  it(
    'R-08.12 a number the list would not count to is left to the person',
    points({ rule: 'typedNumber', ...text('3. Обеспечить.') }),
  )
  it(
    'R-08.12 a date or a figure begins no clause',
    allows('typedNumber', text('12.05.2026 принято', '5 объектов', '2.5 процента')),
  )
  it(
    'R-08.11 a line does not begin with a dash',
    points({ rule: 'typedBullet', ...text('- парк', '• сквер'), quote: '- парк' }),
  )
  it(
    'R-16.32 five numbers in one are too many',
    points({ rule: 'deepClause', ...text(paragraph('Глубоко.', { list: 'clause', level: 4 })) }),
  )
  it('R-03.05 both edges are even', () => {
    const document = documentOf(
      text(paragraph('Слева.', { align: 'left' }), paragraph('По центру.', { align: 'center' })),
    )
    expect(breachesOf(document, 'alignment').map(({ quote }) => quote)).toEqual(['Слева.'])
    const after = mendAll(document, { rule: 'alignment' })
    expect(after.doc.toJSON().content.map(({ attrs }: BodyNode) => attrs?.align)).toEqual([null, 'center'])
  })
  it.each(['italic', 'underline', 'strike'])('R-03.11 %s is no emphasis', (mark) => {
    const document = documentOf(text(marked('важно', mark)))
    expect(breachesOf(document, 'emphasis').map(({ quote }) => quote)).toEqual(['важно'])
    const after = mendAll(document)
    expect(wordsOf(after)).toBe('Слово важно')
    expect(breachesOf(after, 'emphasis')).toEqual([])
  })
  it('R-03.11 bold is', allows('emphasis', text(marked('важно', 'bold'))))
  it(
    'R-16.32 a section’s heading has no full stop',
    mends({ rule: 'sectionStop', ...text(heading('Общие положения.'), 'Текст.'), becomes: 'Общие положения\nТекст.' }),
  )
  it(
    'R-08.11 a heading has text under it',
    points({ rule: 'loneHeading', ...text('Текст.', heading('Заключение')), quote: 'Заключение' }),
  )
  it(
    'R-16.13 an act says who controls it',
    points({ rule: 'controlClause', layout: 'order', ...text('Приказываю обеспечить приёмку.') }),
  )
  it(
    'R-16.13 said, it is said',
    allows('controlClause', { layout: 'order', blocks: CLEAN_ORDER }, text('Просим ответить.')),
  )
})

describe('tables', () => {
  const two = [
    ['Объект', 'Срок'],
    ['Парк', 'май'],
  ]
  const act = { layout: 'order' }
  it(
    'R-17.10 several tables have numbers',
    points({ rule: 'tableNumber', ...text('Слова.', tableOf(two), 'Ещё.', tableOf(two)), quote: 'Объект' }),
  )
  it(
    'R-17.10 numbered, they are told apart',
    allows('tableNumber', text('Таблица 1. Парки', tableOf(two), 'Таблица 2. Дворы', tableOf(two))),
  )
  it('R-17.10 a lone table is led to', points({ rule: 'tableUnnamed', ...text('Прочие слова.', tableOf(two)) }))
  it(
    'R-17.10 led to, it is named',
    allows('tableUnnamed', text('Сведения приведены в таблице.', tableOf(two)), text(heading('Парки'), tableOf(two))),
  )
  it(
    'R-17.10 a table’s title has no full stop',
    mends({ rule: 'tableTitleStop', ...text('Таблица 1. Парки.', 'Слова.'), becomes: 'Таблица 1. Парки\nСлова.' }),
  )
  it(
    'R-17.10 a short word at its end keeps its own',
    allows(
      'tableTitleStop',
      text('Таблица 1. Итоги 2026 г.', 'Слова.'),
      text('Таблица 1. «05» марта 2026 г.', 'Слова.'),
    ),
  )
  it('R-17.09 the head of a column has no full stop and a capital letter', () => {
    const document = documentOf(
      text(
        'В таблице:',
        tableOf([
          ['объект.', 'Сумма, тыс. руб.'],
          ['Парк', '5'],
        ]),
      ),
    )
    expect(
      breachesOf(document)
        .filter(({ group }) => group === 'tables')
        .map(({ rule }) => rule),
    ).toEqual(['columnHeadCase', 'columnHeadStop'])
    expect(wordsOf(mendAll(document))).toContain('Объект\nСумма, тыс. руб.')
  })
  it('R-17.11 no colon follows «Итого»', () => {
    const document = documentOf(
      text(
        'В таблице:',
        tableOf([
          ['Объект', 'Сумма'],
          ['Парк;', '5'],
          ['Итого:', '5'],
        ]),
      ),
    )
    expect(breachesOf(document).map(({ rule }) => rule)).toEqual(['rowHeadStop', 'totalColon'])
    expect(wordsOf(mendAll(document))).toBe('В таблице:\nОбъект\nСумма\nПарк\n5\nИтого\n5')
  })
  it(
    'R-17.07 a value is repeated, not marked',
    points({
      rule: 'repetition',
      ...text(
        'В таблице:',
        tableOf([
          ['А', 'Б'],
          ['Парк', '-//-'],
        ]),
      ),
    }),
  )
  it('R-17.05 no cell of an act is blank', () => {
    const document = documentOf({
      ...act,
      ...text(
        'В таблице:',
        tableOf([
          ['А', 'Б'],
          ['Парк', ''],
        ]),
      ),
    })
    expect(breachesOf(document, 'emptyCell')).toHaveLength(1)
    const after = mendAll(document, { rule: 'emptyCell' })
    expect(wordsOf(after)).toBe('В таблице:\nА\nБ\nПарк\n-')
    expect(breachesOf(after, 'emptyCell')).toEqual([])
  })
  it(
    'R-17.05 no cell of an act is a zero',
    points({
      ...act,
      rule: 'zeroCell',
      ...text(
        'В таблице:',
        tableOf([
          ['А', 'Б'],
          ['Парк', '0,00'],
        ]),
      ),
    }),
  )
  it(
    'R-17.06 «%» is spelled in an act',
    mends({ ...act, rule: 'percentInAct', ...text('Исполнено 36,7%.'), becomes: 'Исполнено 36,7_процента.' }),
  )
  it(
    'R-17.06 the case after a whole number is the person’s',
    points({ ...act, rule: 'percentInAct', ...text('Исполнено 50%.'), quote: '50%.' }),
  )
})
