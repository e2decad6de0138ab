import fc from 'fast-check'
import { EDITS, type Edit } from './edit'

/** What may happen to a text, its tabs and its nodes; `who` and `where` are taken modulo what there is. */
export type Step =
  | { do: 'edit'; who: number; edits: Edit[] }
  | { do: 'drop' | 'hold' | 'release' | 'reload'; who: number }
  | { do: 'back'; who: number; where: number }
  | { do: 'restart' | 'kill' | 'deafen' | 'listen'; where: number }
  | { do: 'trouble'; where: number; trouble: 'before' | 'after' }
  | { do: 'lag'; where: number; ms: number }
  | { do: 'fold' }
  | { do: 'wait'; turns: number }

const who = fc.nat(2)
const where = fc.nat(1)
const share = fc.nat(999).map((thousandths) => thousandths / 1000)

const oneEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof({ weight: 5, arbitrary: fc.constant('type' as const) }, fc.constantFrom(...EDITS)),
  block: share,
  at: share,
  far: share,
  words: fc.stringMatching(/^[а-я ]{1,6}$/),
})

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      who,
      edits: fc.array(oneEdit, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('drop', 'hold', 'release', 'reload'), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('back' as const), who, where }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('restart', 'kill', 'deafen', 'listen'), where }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('trouble' as const),
      where,
      trouble: fc.constantFrom('before', 'after'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lag' as const), where, ms: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'fold' as const }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait' as const), turns: fc.nat(6) }) },
)

/** Three tabs on two nodes, and whatever happens to them. */
export const schedules: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 8, maxLength: 28, size: 'max' })
