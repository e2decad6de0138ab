import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ABSENTABLE, missingFields } from './required-fields'

const filled = {
  theirNumber: 'СТ-4/318',
  theirDate: '2026-05-06',
  requisites: { signedBy: 'Ершов В. Г.', sheets: 1, attachments: '1 на 2 л.', absent: [] },
}

describe('missingFields', () => {
  it('R-31.11 a filled card misses nothing', () => {
    expect(missingFields(filled)).toEqual([])
  })

  it.each([
    [{ ...filled, theirNumber: '' }, ['theirNumber']],
    [{ ...filled, theirDate: null }, ['theirDate']],
    [{ ...filled, requisites: { ...filled.requisites, sheets: 0 } }, ['sheets']],
    [{ ...filled, requisites: { ...filled.requisites, signedBy: '', attachments: '' } }, ['signedBy', 'attachments']],
  ])('R-31.11 an empty field is named: %j', (card, fields) => {
    expect(missingFields(card)).toEqual(fields)
  })

  it('R-31.11 whatever is marked as absent is never missed, whatever is not is missed when empty', () => {
    const empty = { requisites: { signedBy: '', attachments: '' } }
    fc.assert(
      fc.property(fc.subarray([...ABSENTABLE]), (absent) => {
        const missing = missingFields({ requisites: { ...empty.requisites, absent } })
        expect([...missing, ...absent].sort()).toEqual([...ABSENTABLE].sort())
      }),
    )
  })
})
