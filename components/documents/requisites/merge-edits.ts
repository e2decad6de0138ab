import { type Edits, type FieldKey, type Fields, sameValue } from './fields'

/** What a person is changing: the new values, and what each field held when they began. */
export type Draft = { edits: Edits; bases: Edits }
export const NO_DRAFT: Draft = { edits: {}, bases: {} }

/** Changes one field of the draft; back at what the card holds, it is no change. */
export function edit<Key extends FieldKey>(
  draft: Draft,
  current: Fields,
  { key, value }: { key: Key; value: Fields[Key] },
): Draft {
  const began = key in draft.bases
  if (sameValue(value, current[key])) return drop(draft, key)
  return {
    edits: { ...draft.edits, [key]: value },
    bases: began ? draft.bases : { ...draft.bases, [key]: current[key] },
  }
}

/** Forgets the change of one field. */
export function drop({ edits, bases }: Draft, key: FieldKey): Draft {
  const { [key]: _value, ...rest } = edits
  const { [key]: _base, ...restBases } = bases
  return { edits: rest, bases: restBases }
}

/** Keeps one's own value though somebody else has changed the field: their value is what it is changed from now. */
export const keepMine = ({ edits, bases }: Draft, current: Fields, key: FieldKey): Draft => ({
  edits,
  bases: { ...bases, [key]: current[key] },
})

/** Fields that somebody else changed since this person began to; a change to the very same value is no conflict. */
export function conflictsOf({ edits, bases }: Draft, current: Fields): FieldKey[] {
  return (Object.keys(edits) as FieldKey[]).filter(
    (key) => !sameValue(bases[key], current[key]) && !sameValue(edits[key], current[key]),
  )
}
