import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberingFor, SUBJECTS, subjectOf } from './subject'

const journals = fc.array(fc.record({ id: fc.nat(), subject: fc.constantFrom(...SUBJECTS) }), { maxLength: 6 })

describe('T-14.08 journals of a subject', () => {
  it.each([
    [{ kind: 'incoming' }, 'general'],
    [{ kind: 'act' }, 'act'],
    [{ kind: 'appeal', form: 'written' as const }, 'appeal'],
    [{ kind: 'appeal', form: 'oral' as const }, 'oral_appeal'],
    [{ kind: 'outgoing', form: 'oral' as const }, 'general'],
  ])('%j belongs into %s', (document, subject) => expect(subjectOf(document)).toBe(subject))

  it('an oral journal is offered for oral appeals only, and nothing else for them', () => {
    fc.assert(
      fc.property(journals, fc.constantFrom(...SUBJECTS), (open, subject) => {
        const oral = numberingFor(open, subject).map((journal) => journal.subject === 'oral_appeal')
        expect(oral.every((one) => one === (subject === 'oral_appeal'))).toBe(true)
      }),
    )
  })

  it('its own are offered where there are any, else the general ones, and never those of a third', () => {
    fc.assert(
      fc.property(journals, fc.constantFrom(...SUBJECTS), (open, subject) => {
        const of = (wanted: string) => open.filter((journal) => journal.subject === wanted)
        const expected = of(subject).length || subject === 'oral_appeal' ? of(subject) : of('general')
        expect(numberingFor(open, subject)).toEqual(expected)
      }),
    )
  })
})
