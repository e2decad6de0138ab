import { FACETS, type FacetKey, type FacetValue } from '@/lib/contracts/search'
import { type Asked, type Candidate, EVERYTHING, type Pool } from './pool'

const SHOWN = 12
const MONTHS = 12

type Value = { value: string; label: string }

const VALUE_OF: Record<FacetKey, (one: Candidate) => Value | null> = {
  kinds: (one) => ({ value: one.kind, label: one.kindName }),
  groups: (one) => ({ value: one.group, label: one.group }),
  states: (one) => ({ value: one.state, label: one.state }),
  correspondents: (one) => pair(one.correspondentId, one.correspondent),
  journals: (one) => pair(one.journalId, one.journal),
  cases: (one) => pair(one.caseId, one.case),
  authors: (one) => pair(one.authorId, one.author),
  units: (one) => pair(one.unitId, one.unit),
}

const pair = (value: string | null, label: string | null): Value | null => (value && label ? { value, label } : null)

export type Facets = Record<FacetKey | 'months', FacetValue[]>

/**
 * What one may narrow by, with counts. A group is counted under every other condition but its own, so that choosing one
 * value does not take its neighbours away; a chosen value stays on the list even when nothing of it is left.
 */
export async function facetsOf(asked: Asked, pool: (asked: Asked) => Promise<Pool>, today: string): Promise<Facets> {
  const groups = await Promise.all(
    FACETS.map(async (key) => {
      const around = await pool({ ...asked, filters: { ...asked.filters, [key]: [] } })
      return [key, await withChosen(counted(around, VALUE_OF[key]), asked.filters[key], { key, pool })] as const
    }),
  )
  const { from: _from, to: _to, ...rest } = asked.filters
  const months = monthsOf(await pool({ ...asked, filters: rest }), today)
  return { ...(Object.fromEntries(groups) as Record<FacetKey, FacetValue[]>), months }
}

function counted({ found, capped }: Pool, of: (one: Candidate) => Value | null): FacetValue[] {
  const values = new Map<string, FacetValue>()
  for (const one of found) {
    const value = of(one)
    if (!value) continue
    const known = values.get(value.value)
    values.set(value.value, { ...value, count: (known?.count ?? 0) + 1, more: capped })
  }
  return [...values.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'ru'))
}

type Group = { key: FacetKey; pool: (asked: Asked) => Promise<Pool> }

/** The most frequent values; chosen ones are always among them, named as in all that was found. */
async function withChosen(values: FacetValue[], chosen: string[], { key, pool }: Group): Promise<FacetValue[]> {
  const shown = values.filter(({ value }, at) => at < SHOWN || chosen.includes(value))
  const missing = chosen.filter((value) => !shown.some((one) => one.value === value))
  if (!missing.length) return shown
  const all = counted(await pool(EVERYTHING), VALUE_OF[key])
  const gone = missing.map((value) => ({
    value,
    label: all.find((one) => one.value === value)?.label ?? value,
    count: 0,
    more: false,
  }))
  return [...shown, ...gone]
}

/** The last twelve months to today, those without documents too. */
function monthsOf({ found, capped }: Pool, today: string): FacetValue[] {
  const counts = new Map<string, number>()
  for (const { day } of found) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1)
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, back) => {
    const value = new Date(Date.UTC(year, month - MONTHS + back, 1)).toISOString().slice(0, 7)
    return { value, label: value, count: counts.get(value) ?? 0, more: capped }
  })
}
