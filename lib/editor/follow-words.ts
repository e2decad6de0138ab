import type { Node } from '@tiptap/pm/model'
import type { Mapping } from '@tiptap/pm/transform'

/** A letter, a picture or the beginning of a paragraph: what it is, and the place before and behind it. */
type Sign = { sign: string; before: number; behind: number }
type Change = { before: Node; after: Node; mapping: Mapping }

const BEGINNING = '\n'

/**
 * Where a caret belongs after an edit of a colleague, when y-tiptap has left it behind. Yjs moves words by deleting them and
 * writing them anew: a paragraph split, joined or restyled takes its words away from under the caret in it. It goes with
 * them where the words say so; where they were changed as well, null: nobody knows better than y-tiptap. `put` is where it has
 * put the caret.
 */
export function followWords({ before, after, mapping }: Change, at: number, put: number): number | null {
  if (put === mapping.map(at, -1) || put === mapping.map(at, 1)) return null
  const [window, now] = windowsOf(before, after, mapping)
  if (at < window.from || at > window.to) return null
  const [old, fresh] = [signsIn(before, window), signsIn(after, now)]
  if (sameSigns(old, fresh)) return placeOf(fresh, countBefore(old, at), at)
  const [letters, freshLetters] = [old.filter(isLetter), fresh.filter(isLetter)]
  const count = countBefore(letters, at)
  const places = possible(letters, freshLetters, count)
  const stands = put >= now.from && put <= now.to ? countBefore(freshLetters, put) : -1
  if (!places.length || (stands >= Math.min(...places) && stands <= Math.max(...places))) return null
  const goesOn = letters[count - 1]?.behind === at
  return placeOf(freshLetters, places[0] as number, goesOn ? 1 : 0)
}

/** The whole outermost blocks that have changed, in both texts. */
function windowsOf(before: Node, after: Node, mapping: Mapping) {
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
    { from, to: after.content.size - (before.content.size - to) },
  ] as const
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

/** Behind how many letters the caret may stand now, by the words before it and by those after it. */
function possible(old: Sign[], fresh: Sign[], count: number): number[] {
  const head = commonHead(old, fresh)
  const tail = commonHead(old.toReversed(), fresh.toReversed())
  const behind = count <= head ? [count] : []
  return count >= old.length - tail ? [...behind, fresh.length - (old.length - count)] : behind
}

function commonHead(one: Sign[], other: Sign[]): number {
  const differs = one.findIndex(({ sign }, index) => sign !== other[index]?.sign)
  return differs < 0 ? one.length : differs
}

function placeOf(signs: Sign[], count: number, goesOn: number): number | null {
  const [last, next] = [signs[count - 1], signs[count]]
  return (goesOn ? (last?.behind ?? next?.before) : (next?.before ?? last?.behind)) ?? null
}
