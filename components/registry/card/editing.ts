import type { CardView } from '@/lib/contracts/registry-views'
import type { Draft } from './card-drafts'
import { type CardField, type CardValues, changedFields, sameValue, tidied, valuesOf } from './card-values'
import { mergeCards } from './merge-cards'

/** A card being filled: what the server keeps (`base` of `version`), what stands in the form, and where the two collide. */
export type Editing = Draft & {
  /** Fields a colleague changed while the form was open, shown once. */
  taken: CardField[]
  /** Fields both changed: the typed words stay until the person chooses. */
  conflicts: CardField[]
}

export function begin(card: CardView, draft: Draft | null): Editing {
  const fresh = valuesOf(card)
  // What an earlier release kept in this tab may lack fields that came since.
  const start = draft
    ? { version: draft.version, base: { ...fresh, ...draft.base }, values: { ...fresh, ...draft.values } }
    : { version: card.version, base: fresh, values: fresh }
  return follow({ ...start, taken: [], conflicts: [] }, card)
}

/** The card came again from the server; a new version is joined with what is typed. */
export function follow(editing: Editing, card: CardView): Editing {
  if (card.version <= editing.version) return editing
  const theirs = valuesOf(card)
  const { values, taken, conflicts } = mergeCards(editing.base, editing.values, theirs)
  const standing = editing.conflicts.filter((field) => !sameValue(values[field], theirs[field]))
  return {
    version: card.version,
    base: theirs,
    values,
    taken: [...new Set([...editing.taken, ...taken])],
    conflicts: [...new Set([...standing, ...conflicts])],
  }
}

/** The server keeps these words now. */
export function saved(editing: Editing, { sent, version }: { sent: CardValues; version: number }): Editing {
  const base = tidied(sent)
  const values = sameValue(editing.values, sent) ? base : editing.values
  return { ...editing, version: Math.max(version, editing.version), base, values, taken: [], conflicts: [] }
}

export function choose(editing: Editing, field: CardField, whose: 'mine' | 'theirs'): Editing {
  const { values, base, conflicts } = editing
  return {
    ...editing,
    values: whose === 'mine' ? values : { ...values, [field]: base[field] },
    conflicts: conflicts.filter((other) => other !== field),
  }
}

export const isDirty = ({ base, values }: Draft): boolean => changedFields(base, values).length > 0
