import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completable, enoughSigners, processable, takeableBack } from './processing-rules'

const OUTCOMES = ['counted', 'uncounted', 'personal', 'misdelivered', 'suspicious', 'refused'] as const
const at = (outcome: (typeof OUTCOMES)[number], completedOn: string | null = null) => ({
  outcome,
  completedOn,
  decidedOn: '2026-02-13',
})

describe('processing', () => {
  it('R-30.12 «Лично» closes only an envelope that is closed; an opened one is registered', () => {
    const personal = { outcome: 'personal' as const, personId: 'p', note: '' }
    expect(processable({ ...personal, sealed: true })).toBe(true)
    expect(processable({ ...personal, sealed: false })).toBe('registry.personal_opened')
  })

  it('R-31.01 a kind without a name is told in words', () => {
    expect(processable({ outcome: 'counted', kind: 'other', note: '' })).toBe('registry.no_reason')
    expect(processable({ outcome: 'uncounted', kind: 'other', note: 'Календарь' })).toBe(true)
    expect(processable({ outcome: 'counted', kind: 'invitation', note: '' })).toBe(true)
  })

  it('what was completed is neither completed again nor taken back, whatever it was', () => {
    for (const outcome of OUTCOMES) {
      expect(completable(at(outcome, '2026-02-13'))).not.toBe(true)
      expect(takeableBack(at(outcome, '2026-02-13'))).not.toBe(true)
    }
    expect(completable(null)).toBe('registry.nothing_to_complete')
    expect(takeableBack(null)).toBe('registry.not_processed')
  })

  it('R-30.05 R-30.06 R-30.11 only what goes on is completed; everything but a refusal is taken back', () => {
    const goesOn = OUTCOMES.filter((outcome) => completable(at(outcome)) === true)
    expect(goesOn).toEqual(['personal', 'misdelivered', 'suspicious'])
    expect(OUTCOMES.filter((outcome) => takeableBack(at(outcome)) !== true)).toEqual(['refused'])
  })

  it('R-30.07 an act needs three different people, however often each is named', () => {
    const ids = fc.array(fc.constantFrom('а', 'б', 'в', 'г'), { maxLength: 12 })
    fc.assert(
      fc.property(ids, (named) => {
        expect(enoughSigners(named) === true).toBe(new Set(named).size >= 3)
      }),
    )
  })
})
