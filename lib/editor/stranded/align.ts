import { diffChars } from 'diff'

const NEAR = 40
const LONGEST = 4000

/**
 * Where a place in words is in a text in which they have been written anew and somebody has written among them: behind the last
 * letter before it that is still there. Null where less than half of the words around it are.
 */
export function alignedPlace(text: string, before: string, behind: string): { index: number; kept: number } | null {
  if (text.length > LONGEST) return null
  const [left, right] = [before.slice(-NEAR), behind.slice(0, NEAR)]
  let [was, is, kept] = [0, 0, 0]
  let after: number | null = null
  let next: number | null = null
  for (const { value, added, removed } of diffChars(left + right, text)) {
    if (!added && !removed) {
      if (was < left.length) after = is + Math.min(left.length - was, value.length)
      if (was + value.length > left.length) next ??= is + Math.max(0, left.length - was)
      kept += value.length
    }
    if (!added) was += value.length
    if (!removed) is += value.length
  }
  const index = after ?? next
  return index === null || kept * 2 < left.length + right.length ? null : { index, kept }
}
