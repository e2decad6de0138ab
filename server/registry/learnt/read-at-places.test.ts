import { describe, expect, it } from 'vitest'
import { readLetter } from '../reading/read-letter'
import type { CardValues } from './find-values'
import { placesOfLetter } from './places-of-letter'
import { readAtPlaces } from './read-at-places'
import { type SeenLetter, seeLetter } from './seen'

/** Letters of one width of letters: where a word stands is its line and its column. */
const boxOf = (text: string, from: number, to: number) => {
  const above = text.slice(0, from).split('\n')
  const column = above.at(-1)?.length ?? 0
  return { x: column / 120, y: above.length / 60, width: (to - from) / 120, height: 0.012 }
}
async function seen(pages: string[]): Promise<SeenLetter> {
  const letter = await seeLetter(
    pages.map((text) => ({ text })),
    async (page, ranges) => ranges.map(([from, to]) => [boxOf(pages[page - 1] ?? '', from, to)]),
  )
  if (!letter) throw new Error('no pages')
  return letter
}

const EMPTY = { theirNumber: null, theirDate: null, title: '', signedBy: '', attachments: '', names: [], answersTo: [] }
const rules = (pages: string[]) => readLetter(pages.map((text) => ({ text })))

/** One letter is registered with this card, another of the same look comes. */
async function next(first: string[], card: Partial<CardValues>, second: string[]) {
  const places = await placesOfLetter(await seen(first), rules(first), { ...EMPTY, ...card })
  return readAtPlaces(await seen(second), [{ look: 1, places }], rules(second))
}

const TEXT = [
  'Уважаемые коллеги!',
  'Сообщаем о готовности объектов к отопительному периоду, просим принять к сведению.',
]
const letter = (ending: string[], head: string[] = ['АО «Облэнерго»', '']) => [[...head, ...TEXT, ...ending].join('\n')]
/** A post at the left and a name at the right, which ends where every other does. */
const line = (post: string, name: string) => `${post.padEnd(90 - name.length)}${name}`

describe('R-31.11 the signatory at the learnt place', () => {
  const both = (one: string, other: string) => letter([line('Директор', one), line('Главный бухгалтер', other)])
  const learnt = { signedBy: 'Ершов В. Г.' }
  const first = both('В.Г. Ершов', 'А.А. Котова')

  it('is the first of two where the first was, amber as the rules are sure of the second', async () => {
    const second = both('И.О. Мирная', 'А.А. Котова')
    expect(rules(second).signedBy?.value).toBe('Котова\u00a0А.\u00a0А.')
    expect((await next(first, learnt, second)).signedBy).toMatchObject({ value: 'Мирная\u00a0И.\u00a0О.', sure: false })
  })

  it('is the second of two where the clerk took the second', async () => {
    const { signedBy } = await next(first, { signedBy: 'Котова А.А.' }, both('И.О. Мирная', 'С.С. Власов'))
    expect(signedBy).toMatchObject({ value: 'Власов\u00a0С.\u00a0С.', sure: true })
  })

  it('is found on the next sheet, and not among names of what is attached to the letter', async () => {
    const list = ['ПЕРЕЧЕНЬ', line('Составил инженер', 'Л.Д. Чужая')].join('\n')
    const long = [TEXT.join('\n'), [...TEXT.slice(1), line('Директор', 'И.О. Мирная')].join('\n'), list]
    const one = letter([line('Директор', 'В.Г. Ершов')])
    expect((await next(one, learnt, long)).signedBy).toMatchObject({
      ...{ value: 'Мирная\u00a0И.\u00a0О.', spans: [{ page: 2 }] },
    })
  })

  it.each([
    ['with one initial', line('Директор', 'И. Мирная'), 'Мирная\u00a0И.'],
    ['without a full stop', line('Директор', 'ИО. Мирная'), 'Мирная\u00a0И.\u00a0О.'],
    ['with a comma for a full stop', line('Директор', 'И,О. Мирная'), 'Мирная\u00a0И.\u00a0О.'],
  ])('written %s is amber', async (_, ending, value) => {
    const { signedBy } = await next(letter([line('Директор', 'В.Г. Ершов')]), learnt, letter([ending]))
    expect(signedBy).toMatchObject({ value, sure: false })
  })

  it.each([
    ['another column', line('Директор', 'И.О. Мирная').replace(/ {9}/, '')],
    ['a sentence', `${'Прошу принять представителя, которого зовут'.padEnd(79)}И.О. Мирная; он прибудет 12 мая.`],
    ['who wrote the letter', line('Исполнитель', 'И.О. Мирная')],
  ])('is not taken out of %s', async (_, ending) => {
    expect(await next(letter([line('Директор', 'В.Г. Ершов')]), learnt, letter([ending]))).toEqual({})
  })

  it('is amber where the column has fewer names than it had', async () => {
    const { signedBy } = await next(first, learnt, letter([line('Директор', 'И.О. Мирная')]))
    expect(signedBy).toMatchObject({ value: 'Мирная\u00a0И.\u00a0О.', sure: false })
  })

  it('is not learnt from a letter that names two so', async () => {
    const twice = both('В.Г. Ершов', 'В.Г. Ершов')
    expect(await next(twice, learnt, both('И.О. Мирная', 'А.А. Котова'))).toEqual({})
  })
})

describe('R-31.11 attachments at the learnt place', () => {
  const first = letter(['Вложение: акт на 4 л.', line('Директор', 'В.Г. Ершов')])
  const card = { attachments: '1 на 4 л.' }

  it('are read under whatever word, and never sure', async () => {
    const { attachments } = await next(first, card, letter(['Вложение: 1. Акт на 2 л.', '2. Смета на 3 л.']))
    expect(attachments).toMatchObject({ value: '2 на 5 л.', sure: false })
  })

  it('are left to the rules where these read them, and to the clerk where they stand elsewhere or twice', async () => {
    expect(await next(first, card, letter(['Приложение: на 3 л.']))).toEqual({})
    expect(await next(first, card, letter([`${' '.repeat(30)}Всего: на 3 л.`]))).toEqual({})
    expect(await next(first, card, letter(['Вложение: акт на 4 л.', 'Также: смета на 5 л.']))).toEqual({})
    expect(await next(first, { attachments: '2 на 7 л.' }, first)).toEqual({})
  })
})

describe('R-31.11 the addressee at the learnt place', () => {
  const to = (...lines: string[]) => lines.map((words) => words.padStart(60 + words.length))
  const names = ['Карташову И.П.']
  const first = letter([], [...to('Министру', 'Карташову', 'Ивану Петровичу'), ''])
  const values = (there: Awaited<ReturnType<typeof next>>) => there.addressees?.map(({ value, sure }) => [value, sure])

  it('is read in full, on two lines, in either order, and told with initials', async () => {
    const full = letter([], [...to('Министру', 'Мельник', 'Ольге Павловне'), ''])
    expect(values(await next(first, { names }, full))).toEqual([['Мельник О.П.', true]])
    const before = letter([], [...to('Министру', 'Ольге Павловне Мельник'), ''])
    expect(values(await next(first, { names }, before))).toEqual([['Мельник О.П.', true]])
  })

  it('is amber where a full stop was misread, and added to whom the rules have read', async () => {
    const misread = letter([], [...to('Министру', 'Мельник О П'), '', ''])
    expect(values(await next(first, { names }, misread))).toEqual([['Мельник О.П.', false]])
    const two = letter([], ['Заместителю Ветрову А.С.', ...to('Министру', 'Мельник', 'Ольге Павловне'), ''])
    expect(values(await next(first, { names }, two))).toEqual([
      ['Ветрову А.С.', true],
      ['Мельник О.П.', true],
    ])
  })

  it('is not taken out of the other column, and not learnt where nobody the card names stands', async () => {
    const other = letter([], ['Генеральный директор', 'Мельник', 'Ольге Павловне', ''])
    expect(await next(first, { names }, other)).toEqual({})
    const full = letter([], [...to('Министру', 'Мельник', 'Ольге Павловне'), ''])
    expect(await next(first, { names: ['Зимину К.Ю.'] }, full)).toEqual({})
  })
})

describe('R-31.11 what a letter answers at the learnt place', () => {
  const head = (reply: string) => ['АО «Облэнерго»', '12.05.2026 № СТ-4/318', reply, '']
  const answersTo = [{ number: '01-15/22', date: '2026-04-02' }]
  const first = letter([], head('Ссылка 01-15/22 / 02.04.2026'))

  it('is read under whatever word, with its date', async () => {
    const { answersTo: there } = await next(first, { answersTo }, letter([], head('Ссылка 01-15/47 / 09.04.2026')))
    expect(there).toMatchObject({ number: { value: '01-15/47', sure: true }, date: { value: '2026-04-09' } })
  })

  it('is amber without its date, nothing where the letter has none, and never the own number or a part of a date', async () => {
    const alone = await next(first, { answersTo }, letter([], head('Ссылка 01-15/47 без даты')))
    expect(alone.answersTo).toMatchObject({ number: { value: '01-15/47', sure: false }, date: null })
    for (const none of ['Ссылка нет', '', 'Ссылка 12 апреля 2026 г.', 'тел. 31-15/47'])
      expect(await next(first, { answersTo }, letter([], head(none)))).toEqual({})
    const own = letter([], ['АО «Облэнерго»', '12.05.2026', 'Номер: СТ-4/318', ''])
    expect((await next(first, { answersTo }, own)).answersTo).toBeUndefined()
  })
})

it('R-31.11 of a look whose head is not met nothing is read at its ending', async () => {
  const card = { theirNumber: 'СТ-4/318', signedBy: 'Ершов В. Г.' }
  const [one, other] = ['СТ-4/318', 'исходящий'].map((number) =>
    letter([line('Директор', 'В.Г. Ершов'), line('Бухгалтер', 'А.А. Котова')], [number, '']),
  ) as [string[], string[]]
  expect(Object.keys(await next(one, card, one)).sort()).toEqual(['signedBy', 'theirNumber'])
  expect(await next(one, card, other)).toEqual({})
})
