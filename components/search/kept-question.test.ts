import { describe, expect, it } from 'vitest'
import { KeptQuestion } from '@/lib/contracts/search-asked'
import { conditionsIn, isSameQuestion, questionOf, stateOf } from './kept-question'

const asked = (more: Partial<KeptQuestion> = {}) => KeptQuestion.parse({ query: 'паводок', ...more })

describe('C-16.03 a kept question', () => {
  it('comes back to the screen as it left it', () => {
    const one = asked({ kinds: ['memo'], period: 'week', exact: true, source: 'card', sort: 'new' })
    const { query, ...state } = stateOf(one)
    expect(questionOf({ ...state, query, further: false, limit: 30 }, query)).toEqual(one)
  })

  it('is the same in another case, order of the list, order of choosing', () => {
    const one = asked({ kinds: ['memo', 'order'] })
    expect(isSameQuestion(one, asked({ query: 'Паводок', kinds: ['order', 'memo'], sort: 'new' }))).toBe(true)
  })

  it.each([
    { query: 'паводки' },
    { exact: true },
    { source: 'card' },
    { period: 'week' },
    { states: ['draft'] },
  ] as const)('is another with %o', (more) =>
    expect(isSameQuestion(asked(), asked(more as Partial<KeptQuestion>))).toBe(false),
  )

  it('has its conditions counted', () => {
    expect(conditionsIn(asked())).toBe(0)
    expect(conditionsIn(asked({ kinds: ['memo', 'order'], period: 'year', exact: true, source: 'page' }))).toBe(5)
  })
})
