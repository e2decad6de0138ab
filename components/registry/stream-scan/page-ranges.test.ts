import { expect, it } from 'vitest'
import { pageRanges } from './page-ranges'

it.each([
  [[], ''],
  [[4], '4'],
  [[1, 2, 3, 5, 7, 8], '1–3, 5, 7–8'],
])('V-23.05 pages %j are written «%s»', (pages, written) => expect(pageRanges(pages)).toBe(written))
