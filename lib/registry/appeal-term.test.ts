import { expect, it } from 'vitest'
import { appealTerm } from './appeal-term'

it.each([
  ['2026-05-14', [], '2026-06-13'],
  ['2026-05-14', ['2026-06-13'], '2026-06-12'],
  ['2026-05-14', ['2026-06-11', '2026-06-12', '2026-06-13'], '2026-06-10'],
  ['2026-12-05', [], '2027-01-04'],
])('V-19.28 an appeal registered on %s, days off %j, is considered until %s', (day, off, until) => {
  expect(appealTerm(new Set(off), day)).toBe(until)
})
