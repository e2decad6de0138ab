import { describe, expect, it } from 'vitest'
import { handable, hasOriginal, placeable } from './rules'

type Subject = Parameters<typeof hasOriginal>[0]

const received = (deliveryMethod = 'post', more: Partial<Subject> = {}): Subject => ({
  ...{ flow: 'incoming', kind: 'incoming', regNumber: '01-07/1', requisites: { deliveryMethod } },
  ...more,
})
const oral = { kind: 'appeal', requisites: { appeal: { form: 'oral', applicant: 'Полежаева Г. С.', address: '' } } }

describe('R-31.20 the paper original', () => {
  it.each<[Subject, true | string]>([
    ...['post', 'courier', 'fax', 'in_person', 'special'].map((method) => [received(method), true] as [Subject, true]),
    [received('email'), 'registry.no_paper_original'],
    [received('medo'), 'registry.no_paper_original'],
    [received('post', oral), 'registry.no_paper_original'],
    [received('post', { regNumber: null }), 'registry.not_registered'],
    [received('post', { flow: 'outgoing' }), 'registry.not_incoming'],
  ])('of %j: %s', (document, verdict) => expect(hasOriginal(document)).toBe(verdict))

  it('is handed out once at a time', () => {
    expect(handable(received(), false)).toBe(true)
    expect(handable(received(), true)).toBe('registry.original_is_out')
  })

  it('R-29.09 of an appeal goes to its department and is not handed out', () => {
    const appeal = received('post', { kind: 'appeal' })
    expect(placeable(appeal, 'department')).toBe(true)
    expect(placeable(appeal, 'cell')).toBe('registry.original_goes_to_department')
    expect(placeable(received(), 'department')).toBe('registry.original_stays')
    expect(handable(appeal, false)).toBe('registry.original_goes_to_department')
  })
})
