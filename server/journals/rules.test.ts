import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkNextNumber,
  checkTemplate,
  formatNumber,
  nextSequence,
  normaliseNumber,
  periodOf,
  registerFits,
} from './rules'

const plain = { template: '{index}/{number}', digits: 0, suffix: null }
const values = { sequence: 1207, date: '2026-05-14', unitIndex: '01', caseIndex: '07' }

describe('formatNumber', () => {
  test.each([
    [plain, values, '01-07/1207'],
    [{ ...plain, digits: 6 }, values, '01-07/001207'],
    [plain, { ...values, caseIndex: null }, '01/1207'],
    [{ template: '{number}-{suffix}', digits: 0, suffix: 'П' }, values, '1207-П'],
    [{ template: '{unit}-{case}-{number}/{yy}', digits: 3, suffix: null }, { ...values, sequence: 5 }, '01-07-005/26'],
    [{ template: '{index}/{number} от {year}', digits: 0, suffix: null }, values, '01-07/1207 от 2026'],
    [{ template: '{index}/{number}дсп', digits: 0, suffix: null }, values, '01-07/1207дсп'],
  ])('R-05.08 V-10.02 T-14.07 index, running number and suffix stand as the format says: %j', (format, parts, text) => {
    expect(formatNumber(format, parts)).toBe(text)
  })

  test('V-10.03 two different running numbers never give one text', () => {
    const sequence = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(sequence, sequence, fc.integer({ min: 0, max: 8 }), (one, two, digits) => {
        const text = (number: number) => formatNumber({ ...plain, digits }, { ...values, sequence: number })
        expect(text(one) === text(two)).toBe(one === two)
      }),
    )
  })

  test('T-14.07 the running number is padded with zeros and never cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 10 }), (sequence, digits) => {
        const [, number = ''] = formatNumber({ ...plain, digits }, { ...values, sequence }).split('/')
        expect(Number(number)).toBe(sequence)
        expect(number.length).toBe(Math.max(digits, String(sequence).length))
      }),
    )
  })
})

test.each([
  ['{index}/{number}', true],
  ['{number}', true],
  ['{index}', 'journals.template_number'],
  ['', 'journals.template_number'],
  ['{number}-{number}', 'journals.template_number'],
  ['{number}/{serial}', 'journals.template_token'],
  ['{number}/{', 'journals.template_token'],
  ['{}{number}', 'journals.template_token'],
  [`{number}${'-'.repeat(80)}`, 'journals.template_too_long'],
])('V-10.02 the number template %j is judged %s', (template, verdict) => {
  expect(checkTemplate(template)).toBe(verdict)
})

test('T-14.07 a yearly journal counts by the year of registration, another one for ever', () => {
  expect(periodOf('year', '2026-12-31')).toBe('2026')
  expect(periodOf('year', '2027-01-01')).toBe('2027')
  expect(periodOf('none', '2027-01-01')).toBe('all')
})

describe('nextSequence', () => {
  test.each([
    [0, [], 1],
    [7, [], 8],
    [7, [8, 9, 11], 10],
    [7, [3, 7], 8],
  ])('V-10.03 after %i with %j reserved comes %i', (last, reserved, next) => {
    expect(nextSequence(last, reserved)).toBe(next)
  })

  test('V-10.03 issued and reserved numbers together have neither a gap nor a double', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
        fc.integer({ min: 1, max: 40 }),
        (reserved, count) => {
          const issued: number[] = []
          for (let i = 0; i < count; i += 1) issued.push(nextSequence(issued.at(-1) ?? 0, reserved))
          const last = issued.at(-1) ?? 0
          const all = [...issued, ...reserved.filter((number) => number <= last)].sort((a, b) => a - b)
          expect(all).toEqual(Array.from({ length: last }, (_, i) => i + 1))
        },
      ),
    )
  })
})

describe('normaliseNumber', () => {
  test.each([
    ['01-07/1207', '01-07/1207'],
    ['№ 01–07 / 1207', '01-07/1207'],
    ['№01‑07\\1207', '01-07/1207'],
    ['N 12', '12'],
    ['No. 12', '12'],
    ['ст-4/318', 'СТ-4/318'],
    ['CT-4/318', 'СТ-4/318'],
    ['ё-1', 'Е-1'],
    ['  ', ''],
  ])('the number %j has the key %j', (text, key) => {
    expect(normaliseNumber(text)).toBe(key)
  })

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseNumber(text)
        if (/^(№|N)/.test(once)) return
        expect(normaliseNumber(once)).toBe(once)
      }),
    )
  })
})

test.each([
  [{ last: 10, highestUsed: 10 }, { next: 11, acceptGap: false }, true],
  [{ last: 10, highestUsed: 10 }, { next: 10, acceptGap: true }, 'journals.number_used'],
  [{ last: 10, highestUsed: 10 }, { next: 14, acceptGap: false }, 'journals.gap_unconfirmed'],
  [{ last: 10, highestUsed: 10 }, { next: 14, acceptGap: true }, true],
  [{ last: 0, highestUsed: 0 }, { next: 1, acceptGap: false }, true],
  [{ last: 10, highestUsed: 12 }, { next: 12, acceptGap: true }, 'journals.number_used'],
])('T-14.04 journal at %j asked for %j answers %s', (state, wanted, verdict) => {
  expect(checkNextNumber(state, wanted)).toBe(verdict)
})

test('V-20.27 a register that is too long for print is refused, never cut', () => {
  expect([5000, 5001].map((total) => registerFits(total, 'pdf'))).toEqual([true, false])
  expect([50_000, 50_001].map((total) => registerFits(total, 'xlsx'))).toEqual([true, false])
})
