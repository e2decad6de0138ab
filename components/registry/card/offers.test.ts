import { describe, expect, it } from 'vitest'
import type { ProposedAddressee } from '@/lib/contracts/registry-duties'
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
    learnt: ['theirNumber'],
  },
} as unknown as Suggestions

const FROM_SCAN = { suggested: READ, proposed: [] }
const NOTHING = { suggested: null, proposed: [] }

describe('R-31.11 what was read', () => {
  it('is offered for every empty field', () => {
    const offers = offersOf(FROM_SCAN, EMPTY, EMPTY)
    expect(Object.keys(offers).sort()).toEqual(
      ['addressees', 'attachments', 'organisation', 'sheets', 'signedBy', 'theirDate', 'theirNumber', 'title'].sort(),
    )
    expect(offers.organisation?.part).toEqual({ organisation: { id: 'o', name: 'АО «Теплосеть»' } })
  })

  it('tells what was read where earlier letters of the correspondent kept it, sure or not', () => {
    const { theirNumber, theirDate } = offersOf(FROM_SCAN, EMPTY, EMPTY)
    expect([theirNumber?.learnt, theirDate?.learnt]).toEqual([true, undefined])
    const unsure = { ...READ, unsure: ['theirNumber'] } as Suggestions
    expect(offersOf({ suggested: unsure, proposed: [] }, EMPTY, EMPTY).theirNumber).toMatchObject({
      learnt: true,
      sure: false,
    })
  })

  it('is not offered over what the registrar wrote or marked as absent', () => {
    const written = { ...EMPTY, theirNumber: '7', title: 'О другом', absent: ['theirDate'] } as CardValues
    const offers = offersOf(FROM_SCAN, written, EMPTY)
    expect(offers).not.toHaveProperty('theirNumber')
    expect(offers).not.toHaveProperty('theirDate')
    expect(offers).not.toHaveProperty('title')
  })

  it('goes into the card at once only where it is sure', () => {
    expect(sureFields(offersOf(FROM_SCAN, EMPTY, EMPTY)).sort()).toEqual(
      ['addressees', 'attachments', 'organisation', 'theirDate', 'theirNumber', 'title'].sort(),
    )
  })

  it('nothing is offered before it was read', () => {
    expect(offersOf(NOTHING, EMPTY, EMPTY)).toEqual({})
  })
})

describe('V-14.11 who considers the letter by the distribution of duties', () => {
  const official = (id: string): ProposedAddressee => ({ id, name: `Громов ${id}`, insteadOf: null, reasons: [] })

  it('is taken with the rest when there is one, and waits for its own press when there are several', () => {
    const one = offersOf({ suggested: null, proposed: [official('1')] }, EMPTY, EMPTY)
    expect(one.addressees).toEqual({ part: { addressees: [{ id: '1', name: 'Громов 1' }] }, sure: true })
    const two = offersOf({ suggested: null, proposed: [official('1'), official('2')] }, EMPTY, EMPTY)
    expect(two.addressees?.part.addressees).toEqual([{ id: '1', name: 'Громов 1' }])
    expect(sureFields(two)).toEqual([])
  })

  it('stands behind whom the letter names and whom the registrar chose', () => {
    const proposed = [official('1')]
    const named = offersOf({ suggested: READ, proposed }, EMPTY, EMPTY)
    expect(named.addressees?.part.addressees).toEqual(READ.addressees)
    const chosen = { ...EMPTY, addressees: [{ id: 'p', name: 'Карташов Д. Н.' }] }
    expect(offersOf({ suggested: null, proposed }, chosen, EMPTY)).toEqual({})
  })
})
