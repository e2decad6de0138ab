import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressLine } from '@/lib/countries/address'
import { isPostalCode } from '@/lib/countries/postal-code'
import { likenessOf, nearlySameName, slipsBetween } from './likeness'
import { addressKey } from './names'
import { isTaxNumber } from './rules'

describe('V-05.12 names of one addressee', () => {
  it.each([
    ['ООО «Северлинк»', 'Общество с ограниченной ответственностью "СЕВЕРЛИНК"'],
    ['Администрация г. Ключи', 'Адм. города Ключи'],
    ['Мин-во образования области', 'Министерство образования обл.'],
    ['Совет ветеранов Ключёвского района', 'Совет ветеранов Ключевского р-на'],
    ['Северореченская теплосеть', 'Северореченская теплсоеть'],
    ['Северореченская теплосеть', 'Северореченская теплосет'],
  ])('%s = %s', (one, other) => expect(nearlySameName(one, other)).toBe(true))

  it.each([
    ['Школа № 5', 'Школа № 6'],
    ['Прокуратура', 'Прокуратура Северореченской области'],
    ['Альфа', 'Дельта'],
    ['ООО', 'АО'],
  ])('%s ≠ %s', (one, other) => expect(nearlySameName(one, other)).toBe(false))

  it('likeness is the same from both sides, and of an entry with itself', () => {
    const name = fc.stringMatching(/^[а-я «».0-9]{1,24}$/)
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(nearlySameName(one, other)).toBe(nearlySameName(other, one))
        if (/[а-я0-9]/.test(one)) expect(nearlySameName(one, one)).toBe(true)
      }),
    )
  })

  it('counts what was put in, left out, changed, swapped', () => {
    expect(slipsBetween('арка', 'арка', 2)).toBe(0)
    expect(slipsBetween('арка', 'рака', 2)).toBe(1)
    expect(slipsBetween('арка', 'аркан', 2)).toBe(1)
    expect(slipsBetween('арка', 'марш', 2)).toBe(3)
  })

  it('counts as filling the whole table would, up to the limit', () => {
    const text = fc.stringMatching(/^[абв]{0,9}$/)
    fc.assert(
      fc.property(text, text, fc.nat(4), (one, other, limit) => {
        expect(slipsBetween(one, other, limit)).toBe(Math.min(slowly(one, other), limit + 1))
      }),
      { numRuns: 500 },
    )
  })

  it('one house is one address however it is written; a town alone is none', () => {
    expect(addressKey('г. Ключи, ул. Мира, д. 5')).toBe(addressKey('Мира 5, город Ключи, 650000'))
    const at = (address: string) => ({ name: address, address })
    expect(likenessOf(at('ул. Мира, 5, г. Ключи'), at('Ключи, Мира 5'))).toContain('address')
    expect(likenessOf({ name: 'А', address: 'Ключи' }, { name: 'Б', address: 'Ключи' })).toEqual([])
    const abroad = { ...at('Ключи, Мира 5'), country: 'BY' }
    expect(likenessOf(at('Ключи, Мира 5'), abroad)).not.toContain('address')
    expect(likenessOf(abroad, { ...abroad, name: 'Другое' })).toContain('address')
  })
})

describe('R-06.18 the postal address', () => {
  it('stands in the order of an envelope', () => {
    const parts = { street: 'ул. Мира, 5', locality: 'г. Ключи', district: 'Ключевский р-н', region: 'Область' }
    expect(addressLine({ ...parts, postalCode: '650000' })).toBe(
      'ул. Мира, 5, г. Ключи, Ключевский р-н, Область, 650000',
    )
  })

  it.each(['101000', '344050', '690090', '299011'])('%s is an index', (code) => expect(isPostalCode(code)).toBe(true))
  it.each(['000000', '65000', '6500000', '750000', '210000', 'абвгде'])('%s is none', (code) =>
    expect(isPostalCode(code)).toBe(false),
  )

  it('V-05.12 a tax number with one figure changed is never right', () => {
    for (const right of ['7707083893', '500100732259'])
      for (const at of [...right].keys())
        for (const figure of '0123456789')
          if (figure !== right[at])
            expect(isTaxNumber(right.slice(0, at) + figure + right.slice(at + 1)), `${right} at ${at}`).toBe(
              figure === right[at],
            )
  })
})

/** The same by the whole table. */
function slowly(a: string, b: string): number {
  const table: number[][] = []
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      table[i] ??= []
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99
      const cell = i && j ? Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped) : i + j
      ;(table[i] as number[])[j] = cell
    }
  return at(a.length, b.length)
}
