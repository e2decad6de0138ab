import { describe, expect, it } from 'vitest'
import type { Suggestions } from '@/lib/contracts/registry-views'
import type { CardValues } from './card-values'
import { offersOf, sureFields } from './offers'

const EMPTY = {
  ...{ organisation: null, signedBy: '', theirNumber: '', theirDate: null, links: [], title: 'Скан 12', sheets: null },
  ...{ attachments: '', addressees: [], absent: [], urgency: 'none' },
} as unknown as CardValues
const READ = {
  ...{ theirNumber: 'СТ-4/318', theirDate: '2026-05-06', title: 'О подготовке', signedBy: 'Ершов В. Г.' },
  ...{ organisation: { id: 'o', name: 'АО «Теплосеть»', address: null }, attachments: '1 на 2 л.', sheets: 3 },
  ...{
    addressees: [{ id: 'p', name: 'Карташов Д. Н.' }],
    answersTo: null,
    scan: null,
    places: [],
    unsure: ['signedBy'],
  },
} as unknown as Suggestions

describe('R-31.11 what was read', () => {
  it('is offered for every empty field', () => {
    const offers = offersOf(READ, EMPTY, EMPTY)
    expect(Object.keys(offers).sort()).toEqual(
      ['addressees', 'attachments', 'organisation', 'sheets', 'signedBy', 'theirDate', 'theirNumber', 'title'].sort(),
    )
    expect(offers.organisation?.part).toEqual({ organisation: { id: 'o', name: 'АО «Теплосеть»' } })
  })

  it('is not offered over what the registrar wrote or marked as absent', () => {
    const written = { ...EMPTY, theirNumber: '7', title: 'О другом', absent: ['theirDate'] } as CardValues
    const offers = offersOf(READ, written, EMPTY)
    expect(offers).not.toHaveProperty('theirNumber')
    expect(offers).not.toHaveProperty('theirDate')
    expect(offers).not.toHaveProperty('title')
  })

  it('goes into the card at once only where it is sure', () => {
    expect(sureFields(offersOf(READ, EMPTY, EMPTY)).sort()).toEqual(
      ['addressees', 'attachments', 'organisation', 'theirDate', 'theirNumber', 'title'].sort(),
    )
  })

  it('nothing is offered before it was read', () => {
    expect(offersOf(null, EMPTY, EMPTY)).toEqual({})
  })
})
