import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, checkDigitAbroad, isTrackNumber, tidyTrack } from '@/lib/registry/track-number'
import { envelopes } from './envelopes'
import { postalAddress } from './postal-address'
import { type Checked, checkLine, confirm, earliestDate, failed, sendBy } from './rules'

const runs = Number(process.env.PROPERTY_RUNS ?? 50)
const calendar = new Map([['2026-03-09', 'off'] as const])
const post = { method: 'post' as const, urgent: false }

describe('the day of sending', () => {
  it.each([
    ['until 14:00 the same day', { day: '2026-03-05', time: '13:59' }, post, '2026-03-05'],
    ['from 14:00 the next working day', { day: '2026-03-05', time: '14:00' }, post, '2026-03-06'],
    ['before a day off the working day after it', { day: '2026-03-06', time: '15:00' }, post, '2026-03-10'],
    ['on a day off the next working one', { day: '2026-03-07', time: '09:00' }, post, '2026-03-10'],
    ['urgent at once', { day: '2026-03-06', time: '18:00' }, { ...post, urgent: true }, '2026-03-06'],
    ['МЭДО at once', { day: '2026-03-06', time: '18:00' }, { method: 'medo' as const, urgent: false }, '2026-03-06'],
  ])('R-33.14 %s', (_, moment, line, day) => expect(sendBy(calendar, moment, line)).toBe(day))

  it.each([
    ['2026-03-05', '2026-03-04'],
    ['2026-03-10', '2026-03-06'],
    ['2026-03-08', '2026-03-06'],
  ])('R-33.05 on %s documents from %s on are taken', (today, earliest) =>
    expect(earliestDate(calendar, today)).toBe(earliest),
  )
})

const RIGHT: Checked = {
  ...{ regNumber: '02-15/1', regDate: '2026-03-05', addressee: 'Главе округа, Воронцову П.А.' },
  ...{ address: 'пл. Центральная, д. 1, п. Ключи, 699120', email: '', method: 'post' },
  ...{ country: null, foreignName: '' },
  ...{
    decided: true,
    approved: true,
    again: false,
    attachments: '',
    files: 0,
    executor: 'Ветров И.П.',
    list: null,
    covered: false,
    mission: false,
  },
}
const wrong = (line: Partial<Checked>) => failed(checkLine({ ...RIGHT, ...line }, '2026-03-04'))

describe('R-33.06 checks before sending', () => {
  it('of a right letter on paper only the copies are left to count', () => expect(wrong({})).toEqual(['copies']))
  it.each([
    ['R-33.05 an old date', { regDate: '2026-03-03' }, ['date', 'copies']],
    ['R-33.07 an address without an index', { address: 'пл. Центральная, д. 1' }, ['address', 'copies']],
    ['an e-mail without an address', { method: 'email' as const }, ['address']],
    ['attachments that are not in the system', { attachments: 'на 2 л.' }, ['attachments', 'copies']],
    ['R-33.09 a mailing list without the head’s signature', { list: false }, ['copies', 'list']],
    ['R-33.04 a way nobody approved', { approved: false }, ['delivery', 'copies']],
  ])('%s', (_, line, keys) => expect(wrong(line)).toEqual(keys))

  it.each([
    ['a right one', {}, undefined],
    [
      'R-24.09 a colloquial name of the country',
      { address: 'Musterstraße 12, Musterstadt, Germany' },
      'unofficial_country',
    ],
    ['R-24.09 Russian letters', { address: 'Мустерштрассе 12, Мустерштадт' }, 'cyrillic_abroad'],
    ['R-24.09 a recipient in Russian letters', { foreignName: '' }, 'cyrillic_name'],
    ['R-06.22 Latin letters with no country', { country: null }, 'latin_at_home'],
  ])('of an address abroad: %s', (_, line, fault) => {
    const abroad = { address: 'Musterstraße 12, 01067 Musterstadt', country: 'DE', foreignName: 'Mr. Mark Weller' }
    const checks = checkLine({ ...RIGHT, ...abroad, ...line }, '2026-03-04')
    expect(checks.find(({ key }) => key === 'address')).toEqual({
      ...{ key: 'address', result: fault ? 'failed' : 'passed' },
      ...(fault ? { fault } : {}),
    })
  })

  it('R-24.11 a letter abroad asks for its cover letter, or for the reason why none is needed', () => {
    const cover = (line: Partial<Checked>) =>
      checkLine({ ...RIGHT, ...line }, '2026-03-04').filter(({ key }) => key === 'cover')
    expect(cover({})).toEqual([])
    for (const foreign of [{ country: 'DE' }, { mission: true }])
      expect(cover({ ...foreign, covered: true })).toEqual([{ key: 'cover', result: 'passed' }])
    expect(cover({ mission: true })).toEqual([{ key: 'cover', result: 'failed' }])
    const missing = cover({ country: 'DE', method: 'email' })
    expect(missing).toEqual([{ key: 'cover', result: 'failed' }])
    const vouched = { confirmed: ['cover' as const], by: 'Зимина А. П.' }
    expect(failed(confirm(missing, vouched))).toEqual(['cover'])
    expect(confirm(missing, { ...vouched, coverReason: 'Письмо в посольство' })).toEqual([
      { key: 'cover', result: 'confirmed', by: 'Зимина А. П.', note: 'Письмо в посольство' },
    ])
  })

  it('R-33.12 what goes again is not bound by its date', () =>
    expect(wrong({ regDate: '2025-01-01', again: true })).toEqual(['copies']))

  it('a clerk vouches for what only the paper tells, never for what the card refutes', () => {
    const checks = checkLine({ ...RIGHT, regNumber: null }, '2026-03-04')
    const after = confirm(checks, { confirmed: ['copies', 'number'], by: 'Зимина А. П.' })
    expect(failed(after)).toEqual(['number'])
    expect(after.find(({ key }) => key === 'copies')).toEqual({
      key: 'copies',
      result: 'confirmed',
      by: 'Зимина А. П.',
    })
  })

  it('R-33.09 a mailing list signed on paper is vouched for by hand', () => {
    const checks = checkLine({ ...RIGHT, list: false }, '2026-03-04')
    expect(failed(confirm(checks, { confirmed: ['copies'], by: 'Зимина А. П.' }))).toEqual(['list'])
    expect(failed(confirm(checks, { confirmed: ['copies', 'list'], by: 'Зимина А. П.' }))).toEqual([])
  })
})

describe('R-33.11 envelopes', () => {
  const line = fc.record({
    method: fc.constantFrom('post' as const, 'courier' as const),
    mailClass: fc.constant(null),
    address: fc.constantFrom('ул. Лесная, д. 4, 699210', 'Ул.Лесная  д.4; 699210', 'Советская ул., д. 11, 699001', ''),
    country: fc.constantFrom(null, 'KZ'),
    email: fc.constant(''),
    addressee: fc.constantFrom('Юдину А.Ф.', 'Котову М.Е.'),
    restricted: fc.boolean(),
  })
  it('are numbered without gaps, one for one address however it is spaced', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const numbers = envelopes(lines)
        expect([...new Set(numbers)]).toEqual(Array.from({ length: Math.max(...numbers) }, (_, index) => index + 1))
        expect(envelopes([...lines, ...lines])).toEqual([...numbers, ...numbers])
      }),
      { numRuns: runs },
    )
  })

  it('R-24.09 an address is one only within its country, in whatever letters it is written', () => {
    const to = (address: string, country: string | null) => ({
      ...{ method: 'post' as const, mailClass: null, email: '', addressee: 'А', restricted: false, address, country },
    })
    expect(
      envelopes([to('12 Main St', 'US'), to('12 Main St', 'CA'), to('Οδός 1', 'GR'), to('Πλατεία 1', 'GR')]),
    ).toEqual([1, 2, 3, 4])
    expect(envelopes([to('', 'US'), { ...to('', 'US'), addressee: 'Б' }])).toEqual([1, 2])
  })

  it('R-14.04 what is for official use never lies with open letters', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const numbers = envelopes(lines)
        const of = (restricted: boolean) => numbers.filter((_number, at) => lines[at]?.restricted === restricted)
        const open = new Set(of(false))
        expect(of(true).filter((number) => open.has(number))).toEqual([])
      }),
      { numRuns: runs },
    )
  })
})

const HOME = { abroad: false }

describe('R-33.18 a postal number', () => {
  it('abroad has two letters, nine figures and the country, one figure checks eight', () => {
    expect(checkDigitAbroad('47312482')).toBe(9)
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), fc.integer({ min: 1, max: 9 }), (figures, more) => {
        const last = checkDigitAbroad(figures)
        expect(isTrackNumber(tidyTrack(`ra ${figures} ${last} ru`), { abroad: true })).toBe(true)
        expect(isTrackNumber(`RA${figures}${(last + more) % 10}RU`, { abroad: true })).toBe(false)
        expect(isTrackNumber(`RA${figures}${last}RU`, HOME)).toBe(false)
      }),
      { numRuns: runs },
    )
    expect(isTrackNumber('80087654321015', { abroad: true })).toBe(false)
  })

  it('has fourteen figures, the last checks the others', () => {
    expect(['80087654321015', '80087654321016', '8008765432101'].map((one) => isTrackNumber(one, HOME))).toEqual([
      true,
      false,
      false,
    ])
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{13}$/),
        fc.nat({ max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (figures, at, more) => {
          const right = figures + checkDigit(figures)
          expect(isTrackNumber(right, HOME)).toBe(true)
          const other = right.slice(0, at) + ((Number(right[at]) + more) % 10) + right.slice(at + 1)
          expect(isTrackNumber(other, HOME)).toBe(false)
        },
      ),
      { numRuns: runs },
    )
  })
})

describe('R-06.18 an address on an envelope', () => {
  it.each([
    ['пл. Центральная, д. 1, п. Ключи, 699120', ['пл. Центральная, д. 1', 'п. Ключи'], '699120'],
    [
      '699120, Северореченская область, п. Ключи, пл. Центральная, д. 1, кв. 2',
      ['пл. Центральная, д. 1, кв. 2', 'п. Ключи', 'Северореченская область'],
      '699120',
    ],
    ['Лесная ул., д. 4', ['Лесная ул., д. 4'], ''],
  ])('%s', (text, lines, index) =>
    expect(postalAddress({ address: text, country: null })).toEqual({ lines, index, country: null }),
  )

  it('R-06.22 bears no foreign characters', () =>
    expect(postalAddress({ address: 'ул. Лесная<b>, д. 4\u0007, 699210', country: null })).toEqual({
      ...{ lines: ['ул. Лесная b, д. 4'], index: '699210', country: null },
    }))

  it('R-24.09 abroad stands as it is written, with the official name of the country, named once', () =>
    expect(postalAddress({ address: "O'Brien & Co., Musterstraße 12, 01067 Musterstadt, FRG", country: 'DE' })).toEqual(
      {
        ...{ lines: ["O'Brien & Co.", 'Musterstraße 12', '01067 Musterstadt'], index: '' },
        country: { ru: 'Федеративная Республика Германия', en: 'Federal Republic of Germany' },
      },
    ))
})
