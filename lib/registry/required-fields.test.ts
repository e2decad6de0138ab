import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ABSENTABLE, missingFields, needsScan } from './required-fields'

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

  it('R-02.05 an act has a kind, a number and a date, whatever is marked as absent', () => {
    const requisites = { signedBy: '', attachments: '', absent: [...ABSENTABLE] }
    expect(missingFields({ kind: 'act', requisites })).toEqual(['theirNumber', 'theirDate', 'actKind'])
    const { absent } = requisites
    const whole = { kind: 'act', ...filled, requisites: { ...filled.requisites, absent, actKind: 'order' as const } }
    expect(missingFields(whole)).toEqual([])
  })

  it('V-19.28 an appeal has an author, a written one an address and its sheets; an oral one nothing else', () => {
    const of = (form: 'written' | 'oral') => ({
      kind: 'appeal',
      requisites: { signedBy: '', attachments: '', absent: [], appeal: { form, applicant: '', address: '' } },
    })
    expect(missingFields(of('written'))).toEqual(['sheets', 'attachments', 'applicant', 'address'])
    expect(missingFields(of('oral'))).toEqual(['applicant'])
    expect([needsScan({ kind: 'appeal', form: 'oral' }), needsScan({ kind: 'appeal', form: 'written' })]).toEqual([
      false,
      true,
    ])
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
