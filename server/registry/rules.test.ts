import { describe, expect, it } from 'vitest'
import type { LoadedDocument } from '../documents'
import { lifecycleOf } from '../documents/lifecycle'
import {
  afterRegistration,
  checkCard,
  dispatchable,
  linkable,
  methodsFor,
  registrableIncoming,
  registrableOutgoing,
} from './rules'

type Flow = LoadedDocument['flow']
const document = (flow: Flow, state: string, regNumber: string | null = null) => ({ flow, state, regNumber })
const STATES = (flow: Flow) => Object.keys(lifecycleOf(flow))

describe('A-09.04 what may be done in which state', () => {
  it('a received letter is registered from the queue only', () => {
    const allowed = STATES('incoming').filter((state) => registrableIncoming(document('incoming', state)) === true)
    expect(allowed).toEqual(['queued'])
    expect(registrableIncoming(document('outgoing', 'queued'))).toBe('registry.not_incoming')
    expect(registrableIncoming(document('incoming', 'queued', '1'))).toBe('registry.already_registered')
  })

  it.each(['outgoing', 'internal'] as const)(
    'what the office wrote (%s) is registered, sent and linked each in its turn',
    (flow) => {
      const when = (rule: (subject: ReturnType<typeof document>) => unknown) =>
        STATES(flow).filter((state) => rule(document(flow, state)) === true)
      expect(when(registrableOutgoing)).toEqual(['registration'])
      expect(when(dispatchable).sort()).toEqual(['registered', 'send_failed'])
      expect(when(linkable)).toEqual(['sent'])
      expect(registrableOutgoing(document(flow, 'registration', '1'))).toBe('registry.already_registered')
      expect(afterRegistration(document(flow, 'registered'))).toBe('registry.not_registered')
      expect(afterRegistration(document(flow, 'registered', '1'))).toBe(true)
    },
  )
})

describe('checkCard', () => {
  const requisites = { signedBy: 'Ершов В. Г.', sheets: 1, attachments: 'нет', absent: [], addresseeIds: ['x'] }
  const card = { correspondentId: 'o', theirNumber: '1', theirDate: '2026-05-14', dueDate: '2026-05-14', requisites }

  it.each([
    ['a filled card', {}, null],
    ['a card without term', { dueDate: null }, null],
    ['a date of tomorrow', { theirDate: '2026-05-15' }, 'registry.future_date'],
    ['a term of yesterday', { dueDate: '2026-05-13' }, 'registry.past_due'],
    ['nobody to consider it', { requisites: { ...requisites, addresseeIds: [] } }, 'registry.no_addressee'],
    ['an empty field', { theirNumber: '' }, 'registry.fields_missing'],
    ['nobody it is from', { correspondentId: null }, 'registry.no_correspondent'],
  ])('R-31.11 %s gives %s', (_, change, code) => {
    const check = () => checkCard({ ...card, ...change }, '2026-05-14')
    if (code) expect(check).toThrow(expect.objectContaining({ code }))
    else expect(check).not.toThrow()
  })
})

describe('V-19.28 checkCard of an appeal', () => {
  const appeal = { form: 'written' as const, applicant: 'Полежаева Г. С.', address: 'п. Ключи, ул. Озёрная, д. 14' }
  const requisites = { signedBy: '', sheets: 1, attachments: 'нет', absent: [], addresseeIds: ['x'], appeal }
  const code = (change: object) => {
    try {
      checkCard({ kind: 'appeal', requisites: { ...requisites, ...change } }, '2026-05-14')
      return null
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  it.each([
    ['nobody passed it on, no number, no date', {}, null],
    ['without an author', { appeal: { ...appeal, applicant: '' } }, 'registry.fields_missing'],
    ['a written one without an address', { appeal: { ...appeal, address: '' } }, 'registry.fields_missing'],
    ['a written one of nobody knows how many sheets', { sheets: null }, 'registry.fields_missing'],
    [
      'an oral one by its author alone',
      { sheets: null, attachments: '', appeal: { ...appeal, form: 'oral', address: '' } },
      null,
    ],
  ])('%s gives %s', (_, change, expected) => expect(code(change)).toBe(expected))
})

it('R-14.04 what is for official use goes neither by e-mail nor by fax; everything else may go any way', () => {
  expect(
    methodsFor('common')
      .filter((method) => !methodsFor('dsp').includes(method))
      .sort(),
  ).toEqual(['email', 'fax'])
  expect(methodsFor('personal')).toEqual(methodsFor('common'))
})
