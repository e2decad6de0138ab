import { type CardField, type CardValues, sameValue } from './card-values'

export type Merged = { values: CardValues; taken: CardField[]; conflicts: CardField[] }

/**
 * Joins what this person typed with what a colleague saved meanwhile, field by field, from the state both began with.
 * Where both changed one field, the typed words stay and the field is named, so that the person chooses.
 */
export function mergeCards(base: CardValues, mine: CardValues, theirs: CardValues): Merged {
  const fields = Object.keys(base) as CardField[]
  const by = (test: (field: CardField) => boolean) => fields.filter(test)
  const changed = (field: CardField, values: CardValues) => !sameValue(base[field], values[field])
  const taken = by((field) => changed(field, theirs) && !changed(field, mine))
  const conflicts = by(
    (field) => changed(field, theirs) && changed(field, mine) && !sameValue(mine[field], theirs[field]),
  )
  const values = { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) }
  return { values, taken, conflicts }
}
