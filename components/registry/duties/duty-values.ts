import type { PersonChoice } from '@/components/directory/person-picker'
import type { DutyFields, DutyView } from '@/lib/contracts/registry-duties'

/** A row of duties as its form holds it; `typed` is a topic that has no Enter after it yet. */
export type DutyValues = {
  official: PersonChoice
  access: DutyFields['access']
  topics: string[]
  typed: string
  bodies: { id: string; name: string }[]
  categories: DutyFields['categories']
  kinds: string[]
  groups: string[]
  order: string
  from: string | null
  until: string | null
}

export const valuesOfDuty = (duty: DutyView | null): DutyValues => ({
  official: { text: duty?.person.name ?? '', id: duty?.person.id ?? null },
  access: duty?.access ?? 'common',
  topics: duty?.topics ?? [],
  typed: '',
  bodies: duty?.bodies ?? [],
  categories: duty?.categories ?? [],
  kinds: duty?.kinds.map(({ key }) => key) ?? [],
  groups: duty?.groups ?? [],
  order: duty?.order ?? '',
  from: duty?.from ?? null,
  until: duty?.until ?? null,
})

/** What is sent; null while there is nobody or nothing to write down. All that is for official use needs no more to be said. */
export function fieldsOfDuty({ official, topics, typed, bodies, ...rest }: DutyValues): DutyFields | null {
  const all = typed.trim() ? [...topics, typed.trim()] : topics
  const given = [all, bodies, rest.categories, rest.kinds, rest.groups].some(({ length }) => length > 0)
  if (!official.id || !(given || rest.access === 'dsp')) return null
  return { ...rest, personId: official.id, topics: all, bodyIds: bodies.map(({ id }) => id), order: rest.order.trim() }
}
