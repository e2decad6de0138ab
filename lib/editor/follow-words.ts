import type { Node } from '@tiptap/pm/model'
import type { Mapping } from '@tiptap/pm/transform'
import { diffChars } from 'diff'

/** A letter, a picture or the beginning of a paragraph: what it is, and the place before and behind it. */
type Sign = { sign: string; before: number; behind: number }
type Change = { before: Node; after: Node; mapping: Mapping }

const BEGINNING = '\n'

/**
 * Where a caret belongs after an edit of a colleague, when y-tiptap has left it behind. Yjs moves words by deleting them and
 * writing them anew: a paragraph split, joined or restyled takes its words away from under the caret in it, and so does an edit
 * of two places, with everything between them. It goes with them where the words say so; else null: nobody knows better than
 * y-tiptap. `put` is where it has put the caret. What stands in no words goes with none.
 */
export function followWords({ before, after, mapping }: Change, at: number, put: number): number | null {
  if (!before.resolve(at).parent.inlineContent) return null
  const aside = !mapping.mapResult(at).deletedAcross
  if (aside && (put === mapping.map(at, -1) || put === mapping.map(at, 1))) return null
  const [window, now] = windowsOf({ before, after, mapping }, at)
  if (at < window.from || at > window.to) return null
  const [old, fresh] = [signsIn(before, window), signsIn(after, now)]
  if (sameSigns(old, fresh)) return placeOf(fresh, countBefore(old, at), true)
  const [letters, freshLetters] = [old.filter(isLetter), fresh.filter(isLetter)]
  const count = countBefore(letters, at)
  const stands = put >= now.from && put <= now.to ? countBefore(freshLetters, put) : -1
  const belongs = possible(letters, freshLetters, count, stands)
  const goesOn = letters[count - 1]?.behind === at
  return belongs === null || belongs === stands ? null : placeOf(freshLetters, belongs, goesOn)
}

/** The outermost block the caret stands in, in both texts; all that have changed where there are more or fewer of them now. */
function windowsOf({ before, after, mapping }: Change, at: number) {
  const [block, moved] = [before.resolve(at).index(0), after.content.size - before.content.size]
  if (before.childCount === after.childCount && before.maybeChild(block))
    return [blockAt(before, block), blockAt(after, block)] as const
  let [from, to] = [before.content.size, 0]
  for (const map of mapping.maps)
    map.forEach((start, end) => {
      from = Math.min(from, start)
      to = Math.max(to, end)
    })
  const [first, last] = [before.resolve(from), before.resolve(to)]
  if (first.depth) from = first.before(1)
  if (last.depth) to = last.after(1)
  return [
    { from, to },
    { from, to: to + moved },
  ] as const
}

function blockAt(doc: Node, index: number) {
  const from = doc.children.slice(0, index).reduce((size, { nodeSize }) => size + nodeSize, 0)
  return { from, to: from + doc.child(index).nodeSize }
}

function signsIn(doc: Node, { from, to }: { from: number; to: number }): Sign[] {
  const signs: Sign[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    for (let index = 0; index < (node.text?.length ?? 0); index++)
      signs.push({ sign: node.text?.[index] ?? '', before: pos + index, behind: pos + index + 1 })
    if (node.isTextblock) signs.push({ sign: BEGINNING, before: pos, behind: pos + 1 })
    else if (node.isLeaf && !node.isText)
      signs.push({ sign: `<${node.type.name}>`, before: pos, behind: pos + node.nodeSize })
  })
  return signs
}

const isLetter = ({ sign }: Sign): boolean => sign !== BEGINNING
const countBefore = (signs: Sign[], at: number): number => signs.filter(({ behind }) => behind <= at).length
const sameSigns = (one: Sign[], other: Sign[]): boolean =>
  one.length === other.length && one.every(({ sign }, index) => sign === other[index]?.sign)

/** Behind how many letters the caret belongs now: where it stands, unless more of the letters around it went elsewhere. */
function possible(old: Sign[], fresh: Sign[], count: number, stands: number): number | null {
  const head = commonHead(old, fresh)
  const tail = commonHead(old.toReversed(), fresh.toReversed())
  const places = [
    ...(count <= head ? [count] : []),
    ...(count >= old.length - tail ? [fresh.length - (old.length - count)] : []),
  ]
  if (stands >= Math.min(...places) && stands <= Math.max(...places)) return stands
  const belongs = places[0] ?? amongKept(old, fresh, count)
  return belongs !== null && alike(old, fresh, [count, belongs]) > alike(old, fresh, [count, stands]) ? belongs : null
}

const LONGEST = 4000

/** Where the letters around the caret went when there are changes on both sides of it. */
function amongKept(old: Sign[], fresh: Sign[], count: number): number | null {
  if (old.length + fresh.length > LONGEST) return null
  const text = (signs: Sign[]) => signs.map(({ sign }) => sign.charAt(0)).join('')
  let [was, is] = [0, 0]
  let before: number | null = null
  for (const { value, added, removed } of diffChars(text(old), text(fresh))) {
    const kept = !added && !removed
    if (kept && count > was && count <= was + value.length) return is + count - was
    if (kept && count === was) before = is
    if (!added) was += value.length
    if (!removed) is += value.length
  }
  return before
}

const NEAR = 8

/** How many letters next to two places are the same, on both sides. */
function alike(old: Sign[], fresh: Sign[], [a, b]: [number, number]): number {
  if (b < 0) return -1
  const left = commonHead(
    old.slice(Math.max(0, a - NEAR), a).toReversed(),
    fresh.slice(Math.max(0, b - NEAR), b).toReversed(),
  )
  return left + commonHead(old.slice(a, a + NEAR), fresh.slice(b, b + NEAR))
}

function commonHead(one: Sign[], other: Sign[]): number {
  const differs = one.findIndex(({ sign }, index) => sign !== other[index]?.sign)
  return differs < 0 ? one.length : differs
}

function placeOf(signs: Sign[], count: number, goesOn: boolean): number | null {
  const [last, next] = [signs[count - 1], signs[count]]
  return (goesOn ? (last?.behind ?? next?.before) : (next?.before ?? last?.behind)) ?? null
}
