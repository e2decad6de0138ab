import { describe, expect, it } from 'vitest'
import type { AdditionalRequisiteView } from '@/lib/contracts/documents-kinds'
import type { Additional } from '@/lib/requisites/additional'
import { firstWrong, problemsOf } from './card-problems'
import type { CardValues } from './card-values'

const whole: CardValues = {
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
  organisation: { id: 'o', name: 'АО' },
  signedBy: 'Ершов В. Г.',
  theirNumber: 'СТ-4/318',
  theirDate: '2026-05-06',
  links: [],
  title: 'О сетях',
  deliveryMethod: 'post',
  sheets: 1,
  attachments: '1 на 2 л.',
  access: 'common',
  addressees: [{ id: 'p', name: 'Карташов Д. Н.' }],
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
const around = { hasScan: true, today: '2026-05-14' }

describe('R-31.11 problemsOf', () => {
  it('a whole card has none', () => {
    expect(problemsOf(whole, around)).toEqual({})
  })

  it.each([
    [
      { organisation: null, title: ' ', addressees: [] },
      { organisation: 'required', title: 'required', addressees: 'required' },
    ],
    [{ theirNumber: ' ' }, { theirNumber: 'missing' }],
    [{ theirNumber: '', absent: ['theirNumber' as const] }, {}],
    [{ theirDate: '31.02' }, { theirDate: 'not_a_day' }],
    [{ theirDate: '2026-05-15' }, { theirDate: 'future_date' }],
    [{ theirDate: '31.02', absent: ['theirDate' as const] }, {}],
    [{ dueDate: '2026-05-13' }, { dueDate: 'past_due' }],
    [{ dueDate: 'завтра' }, { dueDate: 'not_a_day' }],
    [{ dueDate: '2026-05-14' }, {}],
    [{ externalControl: true }, { dueDate: 'external' }],
    [{ externalControl: true, dueDate: '2026-05-14' }, {}],
  ])('%j shows %j', (change, problems) => {
    expect(problemsOf({ ...whole, ...change }, around)).toEqual(problems)
  })

  it('the first wrong field in reading order is named, whatever was found first', () => {
    expect(firstWrong(problemsOf({ ...whole, theirNumber: '', organisation: null, addressees: [] }, around))).toBe(
      'organisation',
    )
    expect(firstWrong(problemsOf(whole, around))).toBeNull()
  })

  it('R-31.13 without a scan the reason is asked for', () => {
    expect(problemsOf(whole, { ...around, hasScan: false })).toEqual({ noScanReason: 'no_scan' })
    expect(problemsOf({ ...whole, noScanReason: 'Сшивка' }, { ...around, hasScan: false })).toEqual({})
  })

  it('R-30.08 with an act on its damages the note is asked for', () => {
    expect(problemsOf(whole, { ...around, damaged: true })).toEqual({ note: 'required' })
    expect(problemsOf({ ...whole, note: 'Акт № 1' }, { ...around, damaged: true })).toEqual({})
  })
})

describe('V-19.28 problemsOf an appeal and an act', () => {
  const appeal: CardValues = { ...whole, kind: 'appeal', organisation: null, theirNumber: '', theirDate: null }

  it('names the author first; the address of a written one; neither number nor correspondent', () => {
    const problems = problemsOf(appeal, around)
    expect(problems).toEqual({ applicant: 'required', address: 'required' })
    expect(firstWrong(problems)).toBe('applicant')
  })

  it('an oral one needs its author and no scan', () => {
    const oral: CardValues = { ...appeal, appealForm: 'oral', sheets: null, attachments: '' }
    expect(problemsOf(oral, { ...around, hasScan: false })).toEqual({ applicant: 'required' })
  })

  it('R-02.05 number and date of an act may not be absent', () => {
    const absent = ['theirNumber' as const, 'theirDate' as const]
    const act: CardValues = { ...whole, kind: 'act', theirNumber: '', theirDate: null, absent }
    expect(problemsOf(act, around)).toEqual({ theirNumber: 'required', theirDate: 'required', actKind: 'required' })
  })
})

describe('C-09.08 problemsOf additional requisites', () => {
  const of = (id: string, more: Partial<AdditionalRequisiteView> = {}): AdditionalRequisiteView => ({
    ...{ id, kind: 'incoming', name: id, type: 'line', options: [], mandatory: true, removed: false, version: 1 },
    ...more,
  })
  const additional = [of('a'), of('b', { type: 'number', mandatory: false }), of('c', { kind: 'act' })]
  const found = (values: Additional, more: Partial<CardValues> = {}) =>
    problemsOf({ ...whole, additional: { incoming: values }, ...more }, { ...around, additional })

  it('asks for the mandatory ones of its kind, and for values that fit', () => {
    expect(found({})).toEqual({ 'additional:a': 'required' })
    expect(found({ a: 'x', b: '1,' })).toEqual({ 'additional:b': 'unfit' })
    expect(found({ a: 'x', b: 1 })).toEqual({})
  })

  it('leads to them after the fields of the letter', () => {
    expect(firstWrong(found({}))).toBe('additional:a')
    expect(firstWrong(found({}, { title: '' }))).toBe('title')
  })
})
