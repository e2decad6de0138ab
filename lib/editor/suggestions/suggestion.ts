import type { Mark, Node } from '@tiptap/pm/model'

/** Who proposes a change, when, and which change of theirs it is: one burst of typing is one change. */
export type Suggestion = { id: string; by: string; name: string; at: number }

/** What a block was before somebody proposed another style for it. */
export type Restyle = Suggestion & { was: { type: string; attrs: Record<string, unknown> } }

/** What a mark of the text was before; `was` is null where it was not there at all. */
export type Reformat = Suggestion & { mark: string; was: Record<string, unknown> | null }

/**
 * Suggestions live in the text itself: marks on words, attributes on everything else, because Yjs keeps marks of words
 * only. Each kind has an attribute of its own, so that two people's different proposals for one block do not meet.
 */
export const SUGGESTION_MARKS = ['inserted', 'deleted', 'reformatted'] as const
export const SUGGESTION_ATTRIBUTES = [
  'blockInserted',
  'blockDeleted',
  'blockSplit',
  'blockJoined',
  'blockRestyled',
] as const

export type SuggestionKind = (typeof SUGGESTION_MARKS)[number] | (typeof SUGGESTION_ATTRIBUTES)[number]

export const isSuggestionMark = (mark: Mark): boolean => SUGGESTION_MARKS.includes(mark.type.name as never)

export const hasSuggestion = (node: Node): boolean =>
  node.marks.some(isSuggestionMark) || SUGGESTION_ATTRIBUTES.some((name) => node.attrs[name])

/** The proposal a block carries, or null. */
export const proposalOn = (node: Node, name: (typeof SUGGESTION_ATTRIBUTES)[number]): Suggestion | null =>
  (node.attrs[name] as Suggestion | null | undefined) ?? null

/** A person's own mark of a kind on words. */
export const ownMark = (node: Node, name: (typeof SUGGESTION_MARKS)[number], by: string): Mark | undefined =>
  node.marks.find((mark) => mark.type.name === name && mark.attrs.by === by)
