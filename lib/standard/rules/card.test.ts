import { describe, expect, it } from 'vitest'
import { inDative, type PaperCard } from '@/lib/standard'
import { allows, mends, points } from '@/tests/support/standard'

const to = (position: string, name = '', address = '') => ({
  requisites: { addressees: [{ position, name, address }] },
})
const first = (key: 'position' | 'name' | 'address') => (card: PaperCard) => card.requisites.addressees[0]?.[key]
const headed = (heading: string) => ({ requisites: { heading } })
const headingOf = (card: PaperCard) => card.requisites.heading
const signed = (position: string, name = 'Д.Н. Карташов') => ({ requisites: { signatory: { position, name } } })
const by = (name: string, phone = '245-10-15') => ({ requisites: { executor: { name, phone } } })
const attached = (attachments: string, blocks?: string[]) => ({
  requisites: { attachments },
  ...(blocks ? { blocks } : {}),
})
const attachmentsOf = (card: PaperCard) => card.requisites.attachments

describe('addressees', () => {
  it('R-23.01 a letter has an addressee', points({ rule: 'addresseeMissing', requisites: { addressees: [] } }))
  const many = (count: number, position = 'Главе района') =>
    Array.from({ length: count }, () => ({ position, name: 'Лапину А.А.', address: '' }))
  it('R-06.15 a letter has at most four', points({ rule: 'addresseesMany', requisites: { addressees: many(5) } }))
  it(
    'R-06.15 four, or a list, are allowed',
    allows(
      'addresseesMany',
      { requisites: { addressees: many(4) } },
      { requisites: { addressees: many(5, 'Главам (по списку)') } },
    ),
  )
  it.each(['П.А. Воронцову', 'П. А. Воронцову', 'Воронцову П. А.'])('R-06.09 %s', (name) =>
    mends({ rule: 'addresseeInitials', ...to('Главе', name), becomes: 'Воронцову П.А.', requisite: first('name') })(),
  )
  it.each([
    ['Воронцов П.А.', 'Воронцову П.А.'],
    ['Лапина Е.В.', 'Лапиной Е.В.'],
    ['Белинский В.Г.', 'Белинскому В.Г.'],
    ['Вяземская О.О.', 'Вяземской О.О.'],
  ])('R-06.05 %s', (name, becomes) =>
    mends({ rule: 'addresseeName', ...to('Главе', name), becomes, requisite: first('name') })(),
  )
  it(
    'R-06.05 a dative is left alone',
    allows('addresseeName', to('Главе', 'Черных Л.Л.'), to('Главе', 'Гейне О.О.'), to('Главе', 'Шевченко А.П.')),
  )
  it.each([
    ['Глава Ключевского округа', 'Главе Ключевского округа'],
    ['Первый заместитель министра', 'Первому заместителю министра'],
    ['Директор', 'Директору'],
  ])('R-06.05 %s', (position, becomes) =>
    mends({ rule: 'addresseePosition', ...to(position, 'Лапину А.А.'), becomes, requisite: first('position') })(),
  )
  it(
    'R-06.04 a body without a named official stands in the nominative',
    allows('addresseePosition', to('Директорат дорог'), to('Министерство финансов')),
  )
  it(
    'R-06.19 a citizen has an address',
    points({ rule: 'citizenAddress', ...to('', 'Лапину А.А.'), quote: 'Лапину А.А.' }),
  )
  it(
    'R-06.15 «копия» is not printed',
    mends({
      rule: 'copyWord',
      ...to('Копия: Главе района', 'Лапину А.А.'),
      becomes: 'Главе района',
      requisite: first('position'),
    }),
  )
  it(
    'R-06.18 the index is the last of an address',
    mends({
      rule: 'indexFirst',
      ...to('', 'Лапину А.А.', '699014, ул. Лесная, д. 3, г. Северореченск'),
      becomes: 'ул. Лесная, д. 3, г. Северореченск, 699014',
      requisite: first('address'),
    }),
  )
  it('R-06.05 a dative is proposed for what was typed', () => {
    const typed = { position: 'Глава округа', name: 'П.А. Воронцов', address: '' }
    expect(inDative(typed)).toEqual({ position: 'Главе округа', name: 'Воронцову П.А.', address: '' })
    expect(inDative({ ...typed, position: 'Главе округа', name: 'Воронцову П.А.' })).toBeNull()
    expect(inDative({ ...typed, name: '' })).toBeNull()
  })
})

describe('the heading', () => {
  it(
    'R-08.05 answers «о чём?»',
    points({ rule: 'headingAbout', ...headed('Готовность объектов'), quote: 'Готовность объектов' }),
  )
  it.each([
    ['О освещении двора', 'Об освещении двора'],
    ['Об ремонте моста', 'О ремонте моста'],
    ['Об ёмкостях', 'О ёмкостях'],
    ['О «Едином окне»', 'О «Едином окне»'],
  ])('R-08.05 %s', (heading, becomes) =>
    mends({
      rule: 'aboutPreposition',
      ...headed(heading),
      becomes,
      requisite: headingOf,
      count: heading === becomes ? 0 : 1,
    })(),
  )
  it('R-08.05 a short name is read by its letters', allows('aboutPreposition', headed('О НДС'), headed('Об СНТ')))
  it(
    'R-08.03 has no full stop',
    mends({ rule: 'headingStop', ...headed('О готовности.'), becomes: 'О готовности', requisite: headingOf }),
  )
  it(
    'R-08.03 a title that stands for it has none either',
    mends({
      rule: 'headingStop',
      title: 'О готовности.',
      ...headed(''),
      becomes: 'О готовности',
      requisite: (card) => card.title,
    }),
  )
  it(
    'R-08.03 stands without quotation marks',
    mends({ rule: 'headingQuoted', ...headed('«О готовности»'), becomes: 'О готовности', requisite: headingOf }),
  )
  it(
    'R-08.06 a salutation ends with «!»',
    mends({
      rule: 'salutationMark',
      requisites: { salutation: 'Уважаемый Павел Андреевич,' },
      becomes: 'Уважаемый Павел Андреевич!',
      requisite: (card) => card.requisites.salutation,
    }),
  )
})

describe('signature and executor', () => {
  const nameOf = (card: PaperCard) => card.requisites.signatory?.name
  it('R-23.01 somebody signs', points({ rule: 'signatoryMissing', requisites: { signatory: null } }))
  it.each(['Карташов Д.Н.', 'Карташов Д. Н.', 'Д. Н. Карташов', 'Д.Н.Карташов'])('R-07.18 %s', (name) =>
    mends({ rule: 'signatureInitials', ...signed('Министр', name), becomes: 'Д.Н. Карташов', requisite: nameOf })(),
  )
  it(
    'R-07.24 «Зам.» is spelled',
    mends({
      rule: 'signatureShort',
      ...signed('Зам. министра'),
      becomes: 'Заместитель министра',
      requisite: (card) => card.requisites.signatory?.position,
    }),
  )
  it.each(['За министра', '/ Министр'])('R-07.24 nobody signs «%s»', (position) =>
    points({ rule: 'signatureFor', ...signed(position) })(),
  )
  it('R-07.24 «Заместитель» is no «За»', allows('signatureFor', signed('Заместитель министра')))
  it('R-10.01 an executor is named', points({ rule: 'executorMissing', requisites: { executor: null } }))
  it('R-10.01 … with a telephone', points({ rule: 'executorPhone', ...by('Ветров Игорь Петрович', '') }))
  it('R-10.01 … in full', points({ rule: 'executorFullName', ...by('Ветров И.П.') }))
  it(
    'R-10.01 … without «Исп.» and «Тел.»',
    mends({
      rule: 'executorLabel',
      ...by('Исп. Ветров Игорь Петрович', 'тел.: 245-10-15'),
      becomes: 'Ветров Игорь Петрович, 245-10-15',
      requisite: ({ requisites: { executor } }) => `${executor?.name}, ${executor?.phone}`,
    }),
  )
  it(
    'R-05.12 «На № … от …» has both',
    points({ rule: 'replyHalf', requisites: { replyTo: { number: '', date: '2026-04-28' } }, quote: '2026-04-28' }),
  )
  it(
    'R-07.24 an acting official signs by an order',
    points({ rule: 'actingOrder', ...signed('Исполняющий обязанности министра') }),
  )
  it(
    'R-07.24 named, the order is enough',
    allows('actingOrder', {
      requisites: { signatory: { position: 'И.о. министра', name: 'И.П. Громов', acting: { order: '45-к' } } },
    }),
  )
})

describe('attachments', () => {
  it(
    'R-09.13 what the text speaks of is in the mark',
    points({ rule: 'attachmentUnmarked', ...attached('', ['Отчёт прилагаем.']), quote: 'прилагаем' }),
  )
  it(
    'R-09.03 a nameless mark needs words in the text',
    points({ rule: 'attachmentUnnamed', ...attached('на 3 л. в 1 экз.', ['Просим ответить.']) }),
  )
  it(
    'R-09.03 named in the text or in the mark, it is known',
    allows(
      'attachmentUnnamed',
      attached('на 3 л. в 1 экз.', ['Отчёт прилагается.']),
      attached('отчёт на 3 л.', ['Просим.']),
    ),
  )
  it(
    'R-09.04 sheets and copies are counted',
    points({ rule: 'attachmentAmount', ...attached('отчёт на 3 л.\nперечень'), quote: 'перечень' }),
  )
  it(
    'R-09.05, R-09.06, R-09.07, R-09.09, R-09.10, R-09.11 the variants of the mark are allowed',
    allows(
      'attachmentAmount',
      attached('сборник в 2 экз.'),
      attached('письмо и приложения к нему, всего на 12 л.'),
      attached('отчёт на 3 л. только в первый адрес.'),
      attached('DVD-R в 1 экз.'),
      attached('отчёт на 3 л., электронная копия на адрес mtr@severobl.example'),
      attached('согласно описи на 2 л.'),
    ),
  )
  it(
    'R-09.04 in the short words of the instruction',
    mends({
      rule: 'attachmentForm',
      ...attached('отчёт на 3 листах в 2 экземплярах'),
      becomes: 'отчёт на 3 л. в 2 экз.',
      requisite: attachmentsOf,
      count: 2,
    }),
  )
  it(
    'R-09.04 numbers are put by the mark itself',
    mends({
      rule: 'attachmentNumber',
      ...attached('1. отчёт на 3 л.\n2. план на 1 л.'),
      becomes: 'отчёт на 3 л.\nплан на 1 л.',
      requisite: attachmentsOf,
      count: 2,
    }),
  )
  it(
    'R-09.02 and the word too',
    mends({
      rule: 'attachmentWord',
      ...attached('Приложение: отчёт на 3 л.'),
      becomes: 'отчёт на 3 л.',
      requisite: attachmentsOf,
    }),
  )
  it(
    'R-09.08 a restricted attachment restricts the document',
    points({ rule: 'attachmentRestricted', ...attached('расчёт на 3 л., рег. № 26-дсп') }),
  )
  it(
    'R-09.08 restricted, it may have one',
    allows('attachmentRestricted', { restricted: true, ...attached('расчёт на 3 л., рег. № 26-дсп') }),
  )
  it('R-09.01 the mark is not typed into the text', points({ rule: 'requisiteTyped', blocks: ['Приложение: на 3 л.'] }))
})
