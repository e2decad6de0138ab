import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReviewerToken } from '@/lib/contracts/approval-views'
import { seeTokens, splitTyped, unresolvedTokens } from './reviewer-tokens'

const person = (id: string) => ({ id, name: `Громов ${id}`, position: 'Специалист', unit: null })
const token = (text: string, change: Partial<ReviewerToken> = {}): ReviewerToken => ({
  ...{ text, state: 'found', person: person(text), candidates: [] },
  ...change,
})
const namesakes = token('Громов', { state: 'ambiguous', person: null, candidates: [person('А'), person('И')] })

describe('A-04.04 several surnames in one line', () => {
  it.each([
    ['Крылова; Лапина; Сок', ['Крылова', 'Лапина'], 'Сок'],
    ['Крылова;', ['Крылова'], ''],
    [';; Крылова  Т. О. ;', ['Крылова Т. О.'], ''],
    ['Крылова\nЛапина, Соколова', ['Крылова', 'Лапина'], 'Соколова'],
    ['Кры', [], 'Кры'],
  ])('«%s»', (value, finished, rest) => {
    expect(splitTyped(value)).toEqual({ finished, rest })
  })

  it('no letter is lost, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const { finished, rest } = splitTyped(value)
        const letters = (text: string) => text.replace(/[\s;,]/g, '')
        expect(letters([...finished, rest].join(''))).toBe(letters(value))
      }),
    )
  })
})

describe('A-04.05 whom the surnames name', () => {
  it('an unanswered surname is being checked and stops the start', () => {
    const seen = seeTokens([{ text: 'Крылова' }, { text: 'Лапина' }], [token('Крылова')])
    expect(seen.map((entry) => entry.state)).toEqual(['found', 'checking'])
    expect(unresolvedTokens(seen)).toHaveLength(1)
  })

  it('a choice among namesakes counts only for people of that name', () => {
    const chosen = (pick?: string) => seeTokens([{ text: 'Громов', pick }], [namesakes])[0]
    expect(chosen()).toMatchObject({ state: 'ambiguous', person: null })
    expect(chosen('И')).toMatchObject({ state: 'found', person: { id: 'И' } })
    expect(chosen('чужой')).toMatchObject({ state: 'ambiguous' })
  })

  it('a person named twice, also by a choice, is a repetition that does not stop the start', () => {
    const typed = [{ text: 'Громов', pick: 'А' }, { text: 'Громов А. С.' }]
    const answer = [namesakes, token('Громов А. С.', { person: person('А') })]
    const seen = seeTokens(typed, answer)
    expect(seen.map((entry) => entry.state)).toEqual(['found', 'duplicate'])
    expect(unresolvedTokens(seen)).toEqual([])
  })
})
