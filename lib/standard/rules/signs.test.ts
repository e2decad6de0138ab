import { describe, expect, it } from 'vitest'
import { tableOf } from '@/tests/factories/letters'
import { allows, breachesOf, documentOf, mends, points } from '@/tests/support/standard'

const text = (...blocks: string[]) => ({ blocks })

describe('spaces', () => {
  it(
    'R-03.05 one space stands between words',
    mends({
      rule: 'doubleSpace',
      ...text('Просим  представить   отчёт.'),
      becomes: 'Просим представить отчёт.',
      count: 2,
    }),
  )
  it(
    'R-03.05 one space stands between words of a requisite',
    mends({
      rule: 'doubleSpace',
      requisites: { heading: 'О  готовности' },
      becomes: 'О готовности',
      requisite: (card) => card.requisites.heading,
    }),
  )
  it(
    'R-03.03 an indent is not typed with spaces',
    mends({ rule: 'indentBySpaces', ...text('     Просим представить.'), becomes: 'Просим представить.' }),
  )
  it(
    'R-03.05 columns are not made with tabs',
    mends({ rule: 'tabulation', ...text('Министр\t\tКарташов'), becomes: 'Министр Карташов' }),
  )
  it(
    'R-03.05 no space stands before a mark',
    mends({
      rule: 'spaceBeforeMark',
      ...text('Просим , если можно , ответить .'),
      becomes: 'Просим, если можно, ответить.',
      count: 3,
    }),
  )
  it(
    'R-03.05 a space stands after a mark',
    mends({
      rule: 'spaceAfterMark',
      ...text('Парк,сквер;двор.Все приняты.'),
      becomes: 'Парк, сквер; двор. Все приняты.',
      count: 3,
    }),
  )
  it(
    'R-03.05 addresses, times and telephones are no words',
    allows('spaceAfterMark', text('в 10:30 по адресу https://mtr.example, т.е. ул.')),
  )
  it(
    'R-03.05 no space stands inside brackets and quotation marks',
    mends({ rule: 'spaceInBrackets', ...text('( сквер) и « Береговой»'), becomes: '(сквер) и «Береговой»', count: 2 }),
  )
  it(
    'R-08.06 a mark is not doubled',
    mends({
      rule: 'doubledMark',
      ...text('в 2026 г.. работы,, завершены'),
      becomes: 'в 2026 г. работы, завершены',
      count: 2,
    }),
  )
  it('R-08.06 three full stops are an ellipsis', allows('doubledMark', text('и далее... по списку')))
  it(
    'R-03.05 a word is not spaced by hand',
    mends({
      rule: 'spacedLetters',
      ...text('Правительство п о с т а н о в л я е т:'),
      becomes: 'Правительство постановляет:',
    }),
  )
})

describe('quotation marks and dashes', () => {
  it.each([
    ['парк "Береговой" и "Двор"', 'парк «Береговой» и «Двор»', 2],
    ['парк “Береговой”', 'парк «Береговой»', 1],
    ['ООО "Завод "Свет""', 'ООО «Завод „Свет“»', 1],
    ['программа «Парк "Береговой"»', 'программа «Парк „Береговой“»', 1],
  ])('R-08.07 %s', (before, becomes, count) => mends({ rule: 'quotes', ...text(before), becomes, count })())
  it(
    'R-08.07 a mark without its pair is only pointed at',
    points({ rule: 'quotes', ...text('парк "Береговой'), quote: '"Береговой' }),
  )
  it('R-08.07 the right marks are left alone', allows('quotes', text('ООО «Завод „Свет“»')))
  it(
    'R-08.11 a dash is no hyphen',
    mends({ rule: 'dash', ...text('Срок - май. Пункты 5 - 7.'), becomes: 'Срок_— май. Пункты 5_– 7.', count: 2 }),
  )
  it(
    'R-08.11 a dash of a requisite begins no line',
    mends({
      rule: 'dashAtLineStart',
      requisites: { attachments: 'перечень — на 2 л.' },
      becomes: 'перечень_— на 2 л.',
      requisite: (card) => card.requisites.attachments,
    }),
  )
  it(
    'R-08.11 a dash of the text begins no line',
    mends({ rule: 'dashAtLineStart', ...text('Срок — май.'), becomes: 'Срок_— май.' }),
  )
})

describe('figures', () => {
  it(
    'R-08.10 «№» keeps its figure',
    mends({ rule: 'numberSign', ...text('Договор №15 и акт № 3'), becomes: 'Договор №_15 и акт №_3', count: 2 }),
  )
  it(
    'R-08.17 the sign is «№»',
    mends({ rule: 'latinNumberSign', ...text('Приказ N 5 и No. 12'), becomes: 'Приказ №_5 и №_12', count: 2 }),
  )
  it('R-08.17 a letter N of another word is none', allows('latinNumberSign', text('НN 5, мкр. N-5')))
  it(
    'R-08.10 a unit keeps its figure',
    mends({
      rule: 'numberUnit',
      ...text('12 км, 46 тонн, 36,7 процента, 5 тыс. рублей, 3 кв. м'),
      becomes: '12_км, 46_тонн, 36,7_процента, 5_тыс. рублей, 3_кв. м',
      count: 5,
    }),
  )
  it(
    'R-08.10 thousands are not torn',
    mends({ rule: 'thousands', ...text('Всего 2 400 000 рублей.'), becomes: 'Всего 2_400_000 рублей.' }),
  )
  it('R-08.10 two numbers are no thousands', allows('thousands', text('№ 5 245-10-10, тел. 245 10-10, 38 из 46')))
  it(
    'R-08.10 a city code keeps its telephone',
    mends({ rule: 'phoneCode', ...text('Телефон (000) 245-10-10.'), becomes: 'Телефон (000)_245-10-10.' }),
  )
  it(
    'R-08.10 a settlement and a clause keep their short words',
    mends({
      rule: 'shortWord',
      ...text('г. Северореченск, ул. Лесная, д. 14, п. 3'),
      becomes: 'г._Северореченск, ул._Лесная, д._14, п._3',
      count: 4,
    }),
  )
  it('R-08.10 the year’s «г.» belongs to the year', allows('shortWord', text('12 мая 2026 г. Министерство')))
  it(
    'R-08.17 «%» and «№» stand with figures',
    points({ rule: 'signWithoutFigure', ...text('Выполнено на сто %'), quote: '%' }),
  )
  it('R-08.17 … except in the head of a column', () => {
    const blocks = [
      tableOf([
        ['№', 'Готовность %'],
        ['1', '100'],
      ]),
    ]
    expect(breachesOf(documentOf({ blocks }), 'signWithoutFigure')).toEqual([])
  })
  it.each([
    ['8-ой класс', '8-й класс'],
    ['90-ые годы', '90-е годы'],
    ['3-его дня', '3-го дня'],
    ['10-ого числа', '10-го числа'],
    ['5-ым пунктом', '5-м пунктом'],
  ])('R-08.16 %s', (before, becomes) => mends({ rule: 'ordinalEnding', ...text(before), becomes })())
  it('R-08.16 a whole word after a figure is no ending', allows('ordinalEnding', text('150-летие, 3-дневный, 8-й')))
  it(
    'R-08.16 a Roman figure takes no ending',
    mends({ rule: 'romanEnding', ...text('IV-й квартал'), becomes: 'IV квартал' }),
  )
})

describe('dates', () => {
  it.each([
    ['от 5.3.2026', 'от 05.03.2026'],
    ['от 05.03.26', 'от 05.03.2026'],
    ['до 12.05.2026 г. включительно', 'до 12.05.2026 включительно'],
    ['до 12.05.2026 г.', 'до 12.05.2026.'],
    ['до 2026-05-12', 'до 12.05.2026'],
    ['«05» марта 2026 года', '5_марта 2026_г.'],
    ['05 марта 2026 г. принято', '5_марта 2026_г. принято'],
    ['12 мая 2026', '12_мая 2026_г.'],
    ['принято 12 мая 2026.', 'принято 12_мая 2026_г.'],
    ['принято 12 мая 2026 года.', 'принято 12_мая 2026_г.'],
  ])('R-05.03 %s', (before, becomes) => mends({ rule: 'dateForm', ...text(before), becomes })())
  it(
    'R-05.03 a full stop that may end a sentence is left to the person',
    points({ rule: 'dateForm', ...text('до 12.05.2026 г. Работы') }),
  )
  it(
    'R-05.03 the two forms, clauses, numbers and pairs of years are no breach',
    allows(
      'dateForm',
      text('05.06.2018, 23 июля 2018 г., п. 3.3.14, № 01-12/845, 31.02'),
      text('12 и 13 мая 2026 гг.'),
    ),
  )
  it(
    'R-08.10 a date is not torn',
    mends({
      rule: 'dateGlue',
      ...text('12 мая 2026 г. и в 2027 году'),
      becomes: '12_мая 2026_г. и в 2027_году',
      count: 3,
    }),
  )
  it(
    'R-05.03 one text writes dates one way',
    points({ rule: 'mixedDates', ...text('С 12 мая 2026 г.', 'до 25.05.2026 включительно'), quote: '25.05.2026' }),
  )
  it(
    'R-05.03 dates of cited documents do not count',
    allows('mixedDates', text('С 12 мая 2026 г. по приказу от 05.05.2026 № 12')),
  )
  it(
    'R-08.15 a quarter is written in Roman figures',
    mends({
      rule: 'romanPeriod',
      ...text('в 1 квартале и 2-м полугодии'),
      becomes: 'в I_квартале и II_полугодии',
      count: 2,
    }),
  )
  it(
    'R-08.15 years of a period',
    mends({ rule: 'yearRange', ...text('в 2015-2017 годах'), becomes: 'в 2015_–_2017 годах' }),
  )
})
