import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import type { Suggestion } from '../suggestions/suggestion'

type Letter = { char: string; node: Node }
type Part = { kind: 'same' | 'gone' | 'come'; before: Letter[]; after: Letter[] }

/** A figure, a date, a document number is one word: «90» that became «95» is not a changed digit. */
const WORDS = /[\p{L}\p{N}]+(?:[-/.,:][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu

/** The words of one paragraph over those of another: what went is struck out, what came is inserted, a new look remembered. */
export function mergeWords(before: Node, after: Node, next: () => Suggestion): Fragment {
  const nodes: Node[] = []
  const { schema } = before.type
  for (const part of joinedParts(lettersOf(before), lettersOf(after))) {
    if (part.kind === 'same') nodes.push(...relooked(part, schema, next))
    else nodes.push(...changed(part, schema, next()))
  }
  return Fragment.fromArray(nodes)
}

function lettersOf(block: Node): Letter[] {
  const letters: Letter[] = []
  block.forEach((node) => {
    if (node.isText) for (const char of (node.text ?? '').split('')) letters.push({ char, node })
    else letters.push({ char: '\ufffc', node })
  })
  return letters
}

function tokens(letters: Letter[]): string[] {
  return (
    letters
      .map(({ char }) => char)
      .join('')
      .match(WORDS) ?? []
  )
}

/** The difference by words; a space that alone stayed between two changed words changes with them. */
function joinedParts(before: Letter[], after: Letter[]): Part[] {
  const parts: Part[] = []
  let [i, j] = [0, 0]
  const diff = diffArrays(tokens(before), tokens(after))
  const isBridge = (index: number) =>
    index > 0 && index < diff.length - 1 && (diff[index]?.value ?? []).every((word) => /^\s+$/.test(word))
  for (const [index, { added, removed, value }] of diff.entries()) {
    const size = value.join('').length
    const kind = removed ? 'gone' : added ? 'come' : isBridge(index) ? 'bridge' : 'same'
    const a = kind === 'come' ? [] : before.slice(i, i + size)
    const b = kind === 'gone' ? [] : after.slice(j, j + size)
    i += a.length
    j += b.length
    const last = parts.at(-1)
    if (kind === 'same' || !last || last.kind === 'same')
      parts.push({ kind: kind === 'same' ? 'same' : 'gone', before: a, after: b })
    else {
      last.before.push(...a)
      last.after.push(...b)
    }
  }
  return parts
}

const changed = ({ before, after }: Part, { marks }: Schema, who: Suggestion): Node[] => [
  ...runs(before).map((node) => withProposal(node, marks.deleted?.create(who), { blockDeleted: who })),
  ...runs(after).map((node) => withProposal(node, marks.inserted?.create(who), { blockInserted: who })),
]

const withProposal = (node: Node, mark: Mark | undefined, attrs: Record<string, Suggestion>): Node =>
  node.isText && mark ? node.mark(mark.addToSet(node.marks)) : node.type.create({ ...node.attrs, ...attrs })

/** Letters back as nodes: a text for each run of the same look. */
function runs(letters: Letter[]): Node[] {
  const nodes: Node[] = []
  let text = ''
  for (const [index, { char, node }] of letters.entries()) {
    text += char
    if (node.isText && letters[index + 1]?.node === node) continue
    nodes.push(node.isText ? node.type.schema.text(text, node.marks) : node)
    text = ''
  }
  return nodes
}

/** The same words, perhaps in another look. */
function relooked({ before, after }: Part, schema: Schema, next: () => Suggestion): Node[] {
  const nodes: Node[] = []
  let start = 0
  for (let at = 1; at <= after.length; at++) {
    const runs = after[at]?.node === after[start]?.node && before[at]?.node === before[start]?.node
    if (runs && at < after.length && after[start]?.node.isText) continue
    const [was, is] = [before[start]?.node as Node, after[start]?.node as Node]
    const text = after.slice(start, at).map(({ char }) => char)
    nodes.push(is.isText ? schema.text(text.join(''), look(was, is, next)) : is)
    start = at
  }
  return nodes
}

function look(was: Node, is: Node, next: () => Suggestion): readonly Mark[] {
  const { reformatted } = is.type.schema.marks
  const gone = was.marks.filter((mark) => !mark.type.isInSet(is.marks))
  const come = is.marks.filter((mark) => !mark.isInSet(was.marks))
  let marks = is.marks
  for (const mark of [...gone, ...come]) {
    const before = mark.type.isInSet(was.marks)
    const memory = { ...next(), mark: mark.type.name, was: before ? { ...before.attrs } : null }
    if (reformatted) marks = reformatted.create(memory).addToSet(marks)
  }
  return marks
}
