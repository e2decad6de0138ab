/** Groups the kinds of documents fall into. */
export const KIND_GROUPS = ['letters', 'acts', 'appeals', 'administrative', 'informational'] as const
export type KindGroup = (typeof KIND_GROUPS)[number]

/** What may be written into an additional requisite: a line, a longer text, a number, a day, yes or no, one of a list (C-09.08). */
export const REQUISITE_TYPES = ['line', 'text', 'number', 'date', 'flag', 'choice'] as const
export type RequisiteType = (typeof REQUISITE_TYPES)[number]

export type AdditionalValue = string | number | boolean
export type Additional = Record<string, AdditionalValue | null>

type Shape = { type: RequisiteType; options: readonly string[] }
export type AdditionalRequisite = Shape & { id: string; name: string; mandatory: boolean; removed: boolean }

const MOST: Partial<Record<RequisiteType, number>> = { line: 500, text: 4000, choice: 500 }
/** Beyond it a number typed is not the number kept. */
const LARGEST = 999_999_999_999

/** How many letters a requisite of this type holds. */
export const longestOf = (type: RequisiteType): number => MOST[type] ?? 40

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether these are a day of the calendar: the thirtieth of February is none. */
function isDay(value: string): boolean {
  const at = DAY.test(value) ? new Date(`${value}T00:00:00Z`) : null
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}

/** Whether a value may stand in a requisite of this type (C-09.08). */
export function fits({ type, options }: Shape, value: AdditionalValue): boolean {
  if (type === 'flag') return typeof value === 'boolean'
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LARGEST
  if (typeof value !== 'string') return false
  if (type === 'date') return isDay(value)
  if (type === 'choice') return options.includes(value)
  return value.length <= longestOf(type) && (type === 'text' || !/[\r\n]/.test(value))
}

/** A value without spaces around it; what is empty is nothing. */
export function tidyValue(value: AdditionalValue | null | undefined): AdditionalValue | null {
  const told = typeof value === 'string' ? value.trim() : (value ?? null)
  return told === '' ? null : told
}

/** Only what is filled, in one order: two cards with the same values are written the same way. */
export const tidyAdditional = (values: Additional): Record<string, AdditionalValue> =>
  Object.fromEntries(
    Object.entries(values)
      .flatMap(([id, value]) => {
        const told = tidyValue(value)
        return told === null ? [] : [[id, told] as const]
      })
      .sort(([one], [two]) => (one < two ? -1 : 1)),
  )

type Written = { kept: Additional; written: Additional }
type Settled = { values: Record<string, AdditionalValue>; unknown: string[]; wrong: string[] }

/**
 * What a card holds after values were written into it (C-09.08): requisites in use as they are written now, those out of use as
 * they stood. `unknown` are ids the kind never had, `wrong` names of requisites whose value does not fit; a value the card
 * already has stays, though the list it was chosen from has changed since.
 */
export function settle(requisites: readonly AdditionalRequisite[], { kept, written }: Written): Settled {
  const known = new Set(requisites.map(({ id }) => id))
  const found = requisites.flatMap((requisite) => {
    const { id, removed } = requisite
    const value = tidyValue((removed ? kept : written)[id])
    return value === null ? [] : [{ requisite, value }]
  })
  const wrong = found.filter(
    ({ requisite, value }) => !requisite.removed && value !== kept[requisite.id] && !fits(requisite, value),
  )
  return {
    values: tidyAdditional(Object.fromEntries(found.map(({ requisite, value }) => [requisite.id, value]))),
    unknown: Object.keys(written).filter((id) => !known.has(id)),
    wrong: wrong.map(({ requisite }) => requisite.name),
  }
}

/** Mandatory requisites in use that a card has no value of (C-09.08). */
export const missingAdditional = <R extends AdditionalRequisite>(requisites: readonly R[], values: Additional): R[] =>
  requisites.filter(({ id, mandatory, removed }) => mandatory && !removed && tidyValue(values[id]) === null)

/** Requisites a card shows, in their order: those in use, and those out of use that it has a value of (C-09.08). */
export const shownAdditional = <R extends AdditionalRequisite>(requisites: readonly R[], values: Additional): R[] =>
  requisites.filter(({ id, removed }) => !removed || tidyValue(values[id]) !== null)
