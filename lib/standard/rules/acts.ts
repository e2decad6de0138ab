import { wordsOf } from '../paper'
import type { Rule } from '../rule'

/** What an act of the office must say. */
export const acts: Rule[] = [
  {
    id: 'controlClause',
    group: 'structure',
    source: { requisite: 18, clause: '5.2.1', requirement: 'R-16.13' },
    layouts: ['order'],
    whole: ({ blocks }) => {
      const text = wordsOf(blocks)
      if (!text.trim() || /контрол[ьяе][а-яё]*\s+(?:за\s+)?(?:исполнени|выполнени)|контроль\s+возложить/i.test(text))
        return []
      const size = blocks.reduce((sum, block) => sum + block.size, 0)
      const last = blocks.at(-1)?.size ?? 2
      return [{ place: { from: Math.max(0, size - last + 1), to: Math.max(0, size - 1) } }]
    },
  },
]
