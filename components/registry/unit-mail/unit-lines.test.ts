import { describe, expect, it } from 'vitest'
import { emptyLine, entryOf, freeName, isWhole } from './unit-lines'

describe('R-29.11 a typed line of a unit’s register', () => {
  it('goes with from whom, what about and to whom, whatever else is left out', () => {
    const line = { ...emptyLine(), sender: 'АО', title: 'О воде', addresseeId: 'id' }
    expect(isWhole(line)).toBe(true)
    expect(entryOf(line)).toMatchObject({ sheets: null, theirDate: null, theirNumber: '', addresseeId: 'id' })
    expect(entryOf({ ...line, sheets: 3 }).sheets).toBe(3)
    for (const part of [{ sender: ' ' }, { title: '' }, { addresseeId: null }])
      expect(isWhole({ ...line, ...part })).toBe(false)
  })

  it('has every file under a name of its own', () => {
    expect(freeName('Схема.pdf', [])).toBe('Схема.pdf')
    expect(freeName('Схема.pdf', ['Схема.pdf', 'Схема (2).pdf'])).toBe('Схема (3).pdf')
    expect(freeName('Схема', ['Схема'])).toBe('Схема (2)')
  })
})
