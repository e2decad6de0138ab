import type { Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'

/** What stood before and what stands after; null where a block came or went. */
export type Pair = { before: Node | null; after: Node | null }

/** Blocks less alike than this are different blocks. */
const ALIKE = 0.35
/** Above so many comparisons blocks are paired in their order: a text written anew is not worth minutes. */
const COMPARISONS = 40_000

/** Pairs the blocks of two texts: the same ones first, then, between them, those with the most words in common. */
export function alignBlocks(before: Node[], after: Node[]): Pair[] {
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  let gone: Node[] = []
  let come: Node[] = []
  const settle = () => {
    pairs.push(...pairAlike(gone, come))
    gone = []
    come = []
  }
  for (const { added, removed, count } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const a = added ? [] : before.slice(i, i + count)
    const b = removed ? [] : after.slice(j, j + count)
    i += a.length
    j += b.length
    if (added || removed) {
      gone.push(...a)
      come.push(...b)
      continue
    }
    settle()
    pairs.push(...a.map((node, at) => ({ before: node, after: b[at] as Node })))
  }
  settle()
  return pairs
}

const keyOf = (node: Node): string => JSON.stringify(node.toJSON())

/** The best pairing that keeps the order, by the words blocks have in common. */
function pairAlike(gone: Node[], come: Node[]): Pair[] {
  const alike = likeness(gone, come)
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = gone.length - 1; i >= 0; i--)
    for (let j = come.length - 1; j >= 0; j--) {
      const together = alike(i, j) >= ALIKE ? alike(i, j) + at(i + 1, j + 1) : 0
      ;(best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), together)
    }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < gone.length || j < come.length) {
    const [before, after] = [gone[i] ?? null, come[j] ?? null]
    if (before && after && alike(i, j) >= ALIKE && at(i, j) === alike(i, j) + at(i + 1, j + 1)) {
      pairs.push({ before, after })
      i++
      j++
    } else if (before && (!after || at(i, j) === at(i + 1, j))) {
      pairs.push({ before, after: null })
      i++
    } else {
      pairs.push({ before: null, after })
      j++
    }
  }
  return pairs
}

function likeness(gone: Node[], come: Node[]): (i: number, j: number) => number {
  if (gone.length * come.length > COMPARISONS) return (i, j) => (i === j && sameKind(gone[i], come[j]) ? 1 : 0)
  const [a, b] = [gone.map(wordsOf), come.map(wordsOf)]
  return (i, j) => (sameKind(gone[i], come[j]) ? shared(a[i] as Words, b[j] as Words) : 0)
}

/** A table is compared with a table, a heading may have been a paragraph. */
const sameKind = (a?: Node, b?: Node): boolean =>
  Boolean(a && b && (a.type === b.type || (a.isTextblock && b.isTextblock)))

type Words = Map<string, number>

function wordsOf(node: Node): Words {
  const words: Words = new Map()
  for (const [word] of node
    .textBetween(0, node.content.size, ' ')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

/** The share of common words; two blocks without words (empty paragraphs, empty cells) are alike. */
function shared(a: Words, b: Words): number {
  let [common, total] = [0, 0]
  for (const count of a.values()) total += count
  for (const [word, count] of b) {
    total += count
    common += Math.min(count, a.get(word) ?? 0)
  }
  return total ? (2 * common) / total : 1
}
