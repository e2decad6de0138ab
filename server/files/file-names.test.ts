import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberDuplicates, portableName } from './file-names'

describe('names of files in one folder', () => {
  test('the second of a name is numbered before its extension, whatever the case', () => {
    expect(numberDuplicates(['Смета.pdf', 'смета.PDF', 'Смета.pdf', 'Справка'])).toEqual([
      'Смета.pdf',
      'смета (2).PDF',
      'Смета (3).pdf',
      'Справка',
    ])
    expect(numberDuplicates(['Версия 1.pdf.p7s', 'Версия 1.pdf.p7s'])[1]).toBe('Версия 1 (2).pdf.p7s')
  })

  test.each([
    ['Письмо № 1 «о сроках».pdf', 'Письмо № 1 «о сроках».pdf'],
    ['a/b\\c:d*e?.pdf', 'a_b_c_d_e_.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['Контракт.pdf', 'Контракт.pdf'],
    ['Отчёт. ', 'Отчёт'],
    ['...', '_'],
    ['Схема \ud83d', 'Схема _'],
  ])('%j is %j everywhere', (given, portable) => {
    expect(portableName(given)).toBe(portable)
  })

  test('C-16.04 a long Russian name fits the 255 bytes of Linux, its extension stays', () => {
    const long = `${'О направлении сведений '.repeat(11)}.docx`
    const names = numberDuplicates([long, long].map(portableName))
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(names[1]).toMatch(/^О направлении .* \(2\)\.docx$/)
    expect(portableName('я'.repeat(115))).toBe('я'.repeat(115))
  })

  test('none is lost, none meets another, and a name that is alone stays', () => {
    const name = fc.string({ unit: fc.constantFrom('а', 'А', '.', ' ', '2', '(', ')'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const numbered = numberDuplicates(names)
        expect(numbered).toHaveLength(names.length)
        expect(new Set(numbered.map((one) => one.toLowerCase())).size).toBe(names.length)
        expect(numbered[0]).toBe(names[0])
      }),
    )
  })
})
