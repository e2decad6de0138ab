import { expect, test } from 'vitest'
import { mayBe } from './may-be'

test.each([
  ['Лапина Е. В.', 'лап', true],
  ['Лапина Е. В.', 'Лапина е', true],
  ['Громов А. С.', 'Лапина', false],
  ['Фёдорова С. И.', 'федорова с.и.', true],
  ['Лапина Е. В.', 'Лапина К', false],
  ['Лапина Е. В.', '', true],
])('A-04.05 whether %j is meant by %j before the office has answered: %j', (name, typed, may) => {
  expect(mayBe(name, typed)).toBe(may)
})
