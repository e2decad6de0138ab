import type { AdditionalRequisiteView } from '@/lib/contracts/documents-kinds'
import {
  type Additional,
  type AdditionalValue,
  fits,
  missingAdditional,
  tidyAdditional,
  tidyValue,
} from '@/lib/requisites/additional'
import type { CardValues } from './card-values'

/** Where the focus goes and what is wrong of an additional requisite, by its id (C-09.08). */
export type AdditionalField = `additional:${string}`
export const additionalField = (id: string): AdditionalField => `additional:${id}`

export const isAdditionalField = (field: string): field is AdditionalField => field.startsWith('additional:')

type Held = Pick<CardValues, 'kind' | 'additional'>

/** Values of the kind that is chosen now; what was typed for another kind comes back with it (C-09.08). */
export const additionalNow = ({ kind, additional }: Held): Additional => additional[kind] ?? {}

/** The card with one value changed. An emptied one is left out: two cards with the same values are written the same way. */
export function withAdditional(
  { kind, additional }: Held,
  { id, value }: { id: string; value: AdditionalValue | null },
): Pick<CardValues, 'additional'> {
  const { [id]: _before, ...others } = additional[kind] ?? {}
  const entries = Object.entries(value === null ? others : { ...others, [id]: value })
  return {
    additional: { ...additional, [kind]: Object.fromEntries(entries.sort(([one], [two]) => (one < two ? -1 : 1))) },
  }
}

/** What keeps a card from being registered among the requisites of its kind, in their order (C-09.08). */
export function additionalProblems(
  requisites: readonly AdditionalRequisiteView[],
  held: Held,
): Record<AdditionalField, 'required' | 'unfit'> {
  const own = requisites.filter(({ kind }) => kind === held.kind)
  const values = tidyAdditional(additionalNow(held))
  const missing = new Set(missingAdditional(own, values))
  const problems = own.flatMap((requisite) => {
    const value = tidyValue(values[requisite.id])
    const listed = requisite.type === 'choice' || requisite.removed
    const unfit = value !== null && !listed && !fits(requisite, value)
    const problem = missing.has(requisite) ? ('required' as const) : unfit ? ('unfit' as const) : null
    return problem ? [[additionalField(requisite.id), problem] as const] : []
  })
  return Object.fromEntries(problems)
}
