import { describe, expect, it } from 'vitest'
import { keyOfQuery, numberKey, numbersIn } from './numbers'

describe('C-16.01 numbers in any writing', () => {
  it.each([
    '01-15/1234',
    '0115/1234',
    '№ 01-15/1234',
    '№01–15 / 1234',
    'N 01-15/1234',
    'No. 01-15/1234',
    '01‑15\\1234',
    ' 01 15 1234 ',
  ])('«%s» is one number', (text) => {
    expect(keyOfQuery(text)).toBe('01151234')
  })

  it.each([
    ['01-15/1234', '1-15/1234'],
    ['01-15/1234', '01-15/12340'],
    ['СЗ-297', 'СС-297'],
  ])('«%s» and «%s» are two: zeros and letters stay as written', (one, other) => {
    expect(numberKey(one)).not.toBe(numberKey(other))
  })

  it('does not care for the alphabet of look-alike letters', () => {
    expect(numberKey('CЗ-297')).toBe(numberKey('СЗ-297'))
  })

  it.each(['', 'ремонт', '!!!', 'я'.repeat(100), '1'.repeat(41)])('«%s» is no number', (text) => {
    expect(keyOfQuery(text)).toBeNull()
  })

  it('are read out of a text with and without what stands before them', () => {
    const [run] = numbersIn('Направляем исх.01-15/1234 от вчера')
    expect(run?.keys).toEqual(['ИСХ01151234', '01151234', '151234'])
    expect(numbersIn('в 2026 году 5 приказов')).toEqual([])
    expect(numbersIn('приказ № 52').map((one) => one.keys)).toEqual([['52']])
  })

  it('a line of nothing but separators and figures takes no time', () => {
    const started = performance.now()
    numbersIn('1-'.repeat(50_000))
    numbersIn('№'.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
