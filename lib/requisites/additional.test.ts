import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AdditionalValues } from '@/lib/contracts/requisites'
import {
  type AdditionalRequisite,
  type AdditionalValue,
  fits,
  missingAdditional,
  REQUISITE_TYPES,
  settle,
  shownAdditional,
  tidyAdditional,
} from './additional'

const A = '018f0000-0000-7000-8000-00000000000a'
const B = '018f0000-0000-7000-8000-00000000000b'
const of = (more: Partial<AdditionalRequisite> = {}): AdditionalRequisite => ({
  ...{ id: A, name: 'Гриф', type: 'line', options: [], mandatory: false, removed: false },
  ...more,
})

describe('C-09.08 what may stand in an additional requisite', () => {
  it.each([
    ['line', 'слово', true],
    ['line', 'я'.repeat(500), true],
    ['line', 'я'.repeat(501), false],
    ['line', 'две\nстроки', false],
    ['line', 5, false],
    ['text', 'две\nстроки', true],
    ['text', 'я'.repeat(4000), true],
    ['text', 'я'.repeat(4001), false],
    ['number', -2.5, true],
    ['number', 0, true],
    ['number', '5', false],
    ['number', Number.NaN, false],
    ['number', 1e13, false],
    ['date', '2028-02-29', true],
    ['date', '2027-02-29', false],
    ['date', '12.05.2026', false],
    ['date', '2026-05-12T00:00', false],
    ['flag', false, true],
    ['flag', 'да', false],
    ['choice', 'Федеральный', true],
    ['choice', 'федеральный', false],
  ] as const)('%s: %s: %s', (type, value, expected) =>
    expect(fits({ type, options: ['Федеральный'] }, value)).toBe(expected),
  )

  it('a day is one exactly when the calendar has it', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1700-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          expect(fits(of({ type: 'date' }), day)).toBe(true)
          expect(fits(of({ type: 'date' }), `${day.slice(0, 8)}32`)).toBe(false)
        },
      ),
    ))
})

const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null))
const values = fc.dictionary(fc.constantFrom(A, B), value, { noNullPrototype: true })
const requisites = fc.record({
  type: fc.constantFrom(...REQUISITE_TYPES),
  options: fc.constant(['Да', 'Нет']),
  mandatory: fc.boolean(),
  removed: fc.boolean(),
})

describe('C-09.08 a card with additional requisites', () => {
  it('holds only values that fit or that it had, keeps those out of use, and is the same when saved again', () =>
    fc.assert(
      fc.property(requisites, requisites, values, values, (one, two, had, written) => {
        const own = [of({ ...one, id: A }), of({ ...two, id: B, name: 'Уровень' })]
        const kept = tidyAdditional(had)
        const settled = settle(own, { kept, written })
        expect(settled.unknown).toEqual([])
        if (settled.wrong.length) return
        for (const requisite of own) {
          const { [requisite.id]: now } = settled.values
          if (requisite.removed) expect(now).toBe(kept[requisite.id])
          else if (now !== undefined) expect(now === kept[requisite.id] || fits(requisite, now)).toBe(true)
        }
        const again = settle(own, { kept: settled.values, written: settled.values })
        expect(again).toEqual({ values: settled.values, unknown: [], wrong: [] })
      }),
    ))

  it('names what does not fit and what its kind never had', () => {
    const written = { [A]: 7, [B]: 'x' }
    expect(settle([of()], { kept: {}, written })).toMatchObject({ wrong: ['Гриф'], unknown: [B] })
  })

  it('keeps a choice that is no more on the list, and takes no other like it', () => {
    const own = [of({ type: 'choice', options: ['Новый'] })]
    expect(settle(own, { kept: { [A]: 'Старый' }, written: { [A]: 'Старый' } }).wrong).toEqual([])
    expect(settle(own, { kept: { [A]: 'Новый' }, written: { [A]: 'Старый' } }).wrong).toEqual(['Гриф'])
  })

  it('lacks what is mandatory, in use and empty; «нет» and nought are values', () => {
    const own = [of({ mandatory: true }), of({ id: B, mandatory: true, removed: true })]
    const lacks = (value: AdditionalValue | null) => missingAdditional(own, { [A]: value }).length
    expect(missingAdditional(own, {})).toHaveLength(1)
    expect([' ', null].map(lacks)).toEqual([1, 1])
    expect([false, 0, 'x'].map(lacks)).toEqual([0, 0, 0])
  })

  it('shows what is in use, and what is not only with a value', () => {
    const own = [of(), of({ id: B, removed: true })]
    expect(shownAdditional(own, {}).map(({ id }) => id)).toEqual([A])
    expect(shownAdditional(own, { [B]: 'x' }).map(({ id }) => id)).toEqual([A, B])
  })

  it('is written in one order, without spaces around', () => {
    expect(JSON.stringify(tidyAdditional({ [B]: ' x ', [A]: false }))).toBe(`{"${A}":false,"${B}":"x"}`)
  })

  it('comes in with no more than values of these types', () => {
    expect(AdditionalValues.safeParse({ [A]: { deep: 1 } }).success).toBe(false)
    expect(AdditionalValues.safeParse({ гриф: 'x' }).success).toBe(false)
    expect(AdditionalValues.safeParse({ [A]: 'я'.repeat(4001) }).success).toBe(false)
  })
})
