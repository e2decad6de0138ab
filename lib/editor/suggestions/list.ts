import type { Node } from '@tiptap/pm/model'
import type { BodyNode } from '../content'
import {
  isSuggestionMark,
  SUGGESTION_ATTRIBUTES,
  SUGGESTION_MARKS,
  type Suggestion,
  type SuggestionKind,
} from './suggestion'

/** One change somebody proposes, wherever in the text its parts are. */
export type Proposed = Suggestion & {
  kinds: Set<SuggestionKind>
  added: string
  /** Words that stand and are to go. */
  removed: string
  /** Words a colleague proposes, and this change would not have. */
  declined: string
  /** Whether a picture is a part of it. */
  picture: boolean
  /** From the first of its parts to the last. */
  from: number
  to: number
}

/** Open suggestions in the order of the text. */
export function suggestionsOf(doc: Node): Proposed[] {
  const found = new Map<string, Proposed>()
  const note = (suggestion: Suggestion, kind: SuggestionKind, part: { node: Node; pos: number }) => {
    const known = found.get(suggestion.id) ?? begun(suggestion, part.pos)
    found.set(suggestion.id, known)
    known.kinds.add(kind)
    known.picture ||= part.node.type.name === 'image'
    known.to = Math.max(known.to, part.pos + part.node.nodeSize)
    const words = part.node.isText ? (part.node.text ?? '') : ''
    if (kind === 'inserted') known.added += words
    if (kind === 'deleted') known[isProposed(part.node) ? 'declined' : 'removed'] += words
    if (kind === 'blockDeleted') known.removed += part.node.textContent
  }
  doc.descendants((node, pos) => {
    for (const mark of node.marks)
      if (isSuggestionMark(mark)) note(mark.attrs as Suggestion, mark.type.name as SuggestionKind, { node, pos })
    for (const name of SUGGESTION_ATTRIBUTES)
      if (node.attrs[name]) note(node.attrs[name] as Suggestion, name, { node, pos })
  })
  return [...found.values()]
}

/** What a person sees of a proposal, to say which words they take. */
export const seenOf = ({ id, kinds, added, removed, declined }: Proposed) => ({
  id,
  kinds: [...kinds].sort(),
  added,
  removed,
  declined,
})

const isProposed = (node: Node): boolean => node.marks.some(({ type }) => type.name === 'inserted')

const begun = ({ id, by, name, at }: Suggestion, pos: number): Proposed => ({
  id,
  by,
  name,
  at,
  kinds: new Set(),
  added: '',
  removed: '',
  declined: '',
  picture: false,
  from: pos,
  to: pos,
})

/** Identities of the open suggestions of a text as JSON: all that counting them needs. */
export function suggestionIds(body: BodyNode): Set<string> {
  const ids = new Set<string>()
  eachSuggestion(body, ({ id }) => ids.add(id))
  return ids
}

/** Who has open suggestions in a text as JSON, each with the moment of their newest one. */
export function suggestersOf(body: BodyNode): Map<string, number> {
  const newest = new Map<string, number>()
  eachSuggestion(body, ({ by, at }) => newest.set(by, Math.max(at, newest.get(by) ?? 0)))
  return newest
}

function eachSuggestion(body: BodyNode, note: (suggestion: Suggestion) => void): void {
  for (const mark of body.marks ?? []) if (SUGGESTION_MARKS.includes(mark.type as never)) note(mark.attrs as Suggestion)
  for (const name of SUGGESTION_ATTRIBUTES) {
    const proposal = body.attrs?.[name] as Suggestion | null | undefined
    if (proposal) note(proposal)
  }
  for (const child of body.content ?? []) eachSuggestion(child, note)
}
