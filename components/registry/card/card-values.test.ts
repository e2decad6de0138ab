import { describe, expect, it } from 'vitest'
import { withAdditional } from './additional-values'
import { type CardValues, fieldsOf, tidied } from './card-values'

const typed = {
  ...{
    kind: 'appeal',
    appealForm: 'written',
    applicant: ' Полежаева Г. С. ',
    address: 'п. Ключи',
    levels: null,
    phone: '',
    email: '',
  },
  ...{ collective: false, topic: '', actKind: 'order', organisation: null, signedBy: 'Ершов В. Г.', theirNumber: '' },
  ...{
    theirDate: null,
    links: [],
    title: 'О кровле',
    deliveryMethod: 'post',
    sheets: 1,
    attachments: '',
    access: 'dsp',
  },
  ...{ addressees: [], dueDate: null, onControl: false, controller: null, group: '', noScanReason: '', note: '' },
  ...{
    externalControl: false,
    urgency: 'none',
    envelopeKept: false,
    lookRemarks: [],
    absent: ['theirNumber', 'attachments'],
  },
  duplicateChoice: null,
  additional: { incoming: { a: 1 }, act: { b: ' Дума ', c: ' ' } },
} as unknown as CardValues

const sent = (kind: CardValues['kind'], more: Partial<CardValues> = {}) => fieldsOf({ ...typed, kind, ...more })

describe('C-09.08 additional requisites of a card', () => {
  it('are sent of the kind that is chosen; those of another come back with it until the card is saved', () => {
    expect(sent('act').requisites.additional).toEqual({ b: 'Дума' })
    expect(sent('incoming').requisites.additional).toEqual({ a: 1 })
    expect(sent('appeal').requisites.additional).toEqual({})
    expect(tidied({ ...typed, kind: 'act' }).additional).toEqual({ act: { b: 'Дума' } })
  })

  it('R-30.03 what is said on a reception comes in no packing: nothing was looked at', () => {
    expect(sent('incoming', { lookRemarks: ['packing'] }).requisites.lookRemarks).toEqual(['packing'])
    expect(sent('appeal', { appealForm: 'oral' }).requisites.lookRemarks).toBeNull()
  })

  it('are the same card in whatever order they were filled', () => {
    const filled = (...ids: string[]) =>
      ids.reduce((card, id) => Object.assign(card, withAdditional(card, { id, value: id })), { ...typed }).additional
    expect(JSON.stringify(filled('x', 'y', 'z'))).toBe(JSON.stringify(filled('z', 'x', 'y')))
    const emptied = { ...typed, ...withAdditional({ ...typed, kind: 'incoming' }, { id: 'a', value: null }) }
    expect(emptied.additional.incoming).toEqual({})
  })
})

describe('V-19.27 what is sent of a card', () => {
  it('is what its kind has: no author in a letter, no act in an appeal, no «ДСП» over personal data', () => {
    expect(sent('appeal')).toMatchObject({ kind: 'appeal', access: 'common' })
    expect(sent('appeal').requisites).toMatchObject({
      appeal: { applicant: 'Полежаева Г. С.', address: 'п. Ключи' },
      ...{ actKind: null, signedBy: '', absent: ['attachments'] },
    })
    for (const kind of ['incoming', 'act'] as const) expect(sent(kind).requisites.appeal).toBeNull()
    expect(sent('incoming').requisites).toMatchObject({ actKind: null, signedBy: 'Ершов В. Г.' })
    expect(sent('act')).toMatchObject({ access: 'dsp', requisites: { actKind: 'order', absent: ['attachments'] } })
  })

  it('V-19.28 what is said on a reception came in person', () => {
    expect(sent('appeal', { appealForm: 'oral' }).requisites.deliveryMethod).toBe('in_person')
    expect(sent('incoming', { appealForm: 'oral' }).requisites.deliveryMethod).toBe('post')
  })

  it('V-19.28 nothing typed is lost by choosing another kind and coming back', () => {
    const letter: CardValues = { ...typed, kind: 'incoming' }
    expect(fieldsOf({ ...letter, kind: 'appeal' })).toEqual(sent('appeal'))
    expect(fieldsOf(tidied({ ...typed, kind: 'appeal' }))).toEqual(sent('appeal'))
  })
})
