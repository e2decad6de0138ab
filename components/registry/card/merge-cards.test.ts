import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardValues, changedFields, fieldsOf } from './card-values'
import { mergeCards } from './merge-cards'

const empty: CardValues = {
  kind: 'incoming',
  ...{
    appealForm: 'written',
    applicant: '',
    address: '',
    levels: null,
    phone: '',
    email: '',
    collective: false,
    topic: '',
  },
  actKind: null,
  organisation: null,
  signedBy: '',
  theirNumber: '',
  theirDate: null,
  links: [],
  title: 'Письмо',
  deliveryMethod: 'post',
  sheets: null,
  attachments: '',
  access: 'common',
  addressees: [],
  dueDate: null,
  onControl: false,
  controller: null,
  group: '',
  noScanReason: '',
  externalControl: false,
  urgency: 'none',
  note: '',
  envelopeKept: false,
  lookRemarks: [],
  absent: [],
  duplicateChoice: null,
  additional: {},
}
const text = fc.constantFrom('', 'а', 'б')
const card = fc
  .record({ signedBy: text, title: text, group: text, access: fc.constantFrom('common' as const, 'dsp' as const) })
  .map((fields) => ({ ...empty, ...fields }))

describe('mergeCards', () => {
  it('takes what only the colleague changed, keeps what only I changed', () => {
    const { values, taken, conflicts } = mergeCards(
      empty,
      { ...empty, title: 'Моё' },
      { ...empty, signedBy: 'Ершов В. Г.' },
    )
    expect(values).toMatchObject({ title: 'Моё', signedBy: 'Ершов В. Г.' })
    expect([taken, conflicts]).toEqual([['signedBy'], []])
  })

  it('names a field that both changed and keeps my words in it', () => {
    const { values, conflicts } = mergeCards(empty, { ...empty, title: 'Моё' }, { ...empty, title: 'Её' })
    expect(values.title).toBe('Моё')
    expect(conflicts).toEqual(['title'])
  })

  it('nothing typed is ever lost, and without a conflict nothing saved is', () => {
    fc.assert(
      fc.property(card, card, card, (base, mine, theirs) => {
        const { values, conflicts } = mergeCards(base, mine, theirs)
        for (const field of changedFields(base, mine)) expect(values[field]).toEqual(mine[field])
        for (const field of changedFields(base, theirs))
          if (!conflicts.includes(field)) expect(values[field]).toEqual(theirs[field])
      }),
    )
  })

  it('merging with the same card, or with what I began with, changes nothing', () => {
    fc.assert(
      fc.property(card, card, (base, mine) => {
        expect(mergeCards(base, mine, mine)).toMatchObject({ values: mine, conflicts: [] })
        expect(mergeCards(base, mine, base)).toEqual({ values: mine, taken: [], conflicts: [] })
      }),
    )
  })
})

describe('R-31.11 fieldsOf', () => {
  it('what is marked as absent is sent empty, whatever was typed before', () => {
    const typed = { ...empty, theirNumber: 'СТ-4', theirDate: '2026-05-06', signedBy: 'Ершов', sheets: 2 }
    expect(fieldsOf(typed)).toMatchObject({ theirNumber: 'СТ-4', requisites: { signedBy: 'Ершов', sheets: 2 } })
    const sent = fieldsOf({ ...typed, absent: ['theirNumber', 'theirDate', 'signedBy', 'sheets'] })
    expect(sent).toMatchObject({ theirNumber: null, theirDate: null, requisites: { signedBy: '', sheets: null } })
  })
})
