import { describe, expect, it } from 'vitest'
import { type CardValues, fieldsOf, tidied } from './card-values'

const typed = {
  ...{
    kind: 'appeal',
    appealForm: 'written',
    applicant: ' Полежаева Г. С. ',
    address: 'п. Ключи',
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
  ...{ externalControl: false, urgency: 'none', envelopeKept: false, absent: ['theirNumber', 'attachments'] },
  duplicateChoice: null,
} as unknown as CardValues

const sent = (kind: CardValues['kind'], more: Partial<CardValues> = {}) => fieldsOf({ ...typed, kind, ...more })

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
