import type { DbOrTx } from '@/db/client'
import { type Additional, type AdditionalValue, missingAdditional, settle } from '@/lib/requisites/additional'
import { formatDate } from '@/lib/text/dates'
import { DomainError } from '../../kernel/errors'
import { requisitesOfKinds } from './requisites-of-kinds'

type Card = { kind: string; requisites: Record<string, unknown> }

/** Values of additional requisites a card has, of whatever kind it was (C-09.08). */
export const additionalOf = ({ requisites }: Pick<Card, 'requisites'>): Additional =>
  (requisites.additional ?? {}) as Additional

const named = (names: string[]): string => names.map((name) => `«${name}»`).join(', ')

/**
 * The values a card of this kind holds when these are written into it; without any it keeps those of its kind, and with no value left
 * there is nothing to keep (C-09.08). Throws
 * `documents.unknown_requisite`, `documents.wrong_additional` with the names of requisites whose value does not fit.
 */
export async function settleAdditional(
  db: DbOrTx,
  { kind, requisites }: Card,
  written?: Additional,
): Promise<Record<string, AdditionalValue> | undefined> {
  const own = await requisitesOfKinds(db, [kind])
  const kept = additionalOf({ requisites })
  const { values, unknown, wrong } = settle(own, { kept, written: written ?? kept })
  if (written && unknown.length) throw new DomainError('invalid', 'documents.unknown_requisite', { ids: unknown })
  if (wrong.length) throw new DomainError('invalid', 'documents.wrong_additional', { names: named(wrong) })
  return Object.keys(values).length ? values : undefined
}

/** Nothing goes on without the mandatory requisites of its kind (C-09.08). Throws `documents.additional_missing` with their names. */
export async function requireAdditional(db: DbOrTx, card: Card): Promise<void> {
  const missing = missingAdditional(await requisitesOfKinds(db, [card.kind]), additionalOf(card))
  if (!missing.length) return
  const [ids, names] = [missing.map(({ id }) => id), named(missing.map(({ name }) => name))]
  throw new DomainError('invalid', 'documents.additional_missing', { fields: ids, names })
}

/** Additional requisites of a card as one reads them, «Срок хранения: 5 лет», those out of use too (C-09.08, C-16.01). */
export async function additionalWords(db: DbOrTx, card: Card): Promise<string[]> {
  const values = additionalOf(card)
  if (!Object.keys(values).length) return []
  const own = await requisitesOfKinds(db, [card.kind])
  return own.flatMap(({ id, name, type }) => {
    const value = values[id]
    if (value === null || value === undefined) return []
    if (type === 'flag') return [`${name}: ${value ? 'да' : 'нет'}`]
    return [`${name}: ${type === 'date' ? formatDate(String(value)) : value}`]
  })
}
