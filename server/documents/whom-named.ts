import type { UnitRef } from '@/lib/contracts/documents'
import { principalsOf, unitsWithPeople } from '../directory'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import type { LoadedDocument } from './load-document'
import { personRefs } from './person-refs'
import { accessOf } from './policy'

/** A unit larger than this is not named: a word to everybody is a word to nobody. */
export const LARGEST_UNIT = 60

type Named = { mentions: string[]; units: string[] }

/**
 * Whom a message is for: the people it names and, of the units it names, those who see the document by now (V-09.02).
 * Naming lets nobody in. Throws invalid for people and units the office does not know, and for a unit that is too large.
 */
export async function whomNamed(
  { tx, actor, today }: Pick<CommandContext, 'tx' | 'actor' | 'today'>,
  document: LoadedDocument,
  named: Named,
): Promise<{ mentions: string[]; units: UnitRef[] }> {
  const people = [...new Set(named.mentions)]
  if ((await personRefs(tx, people)).size < people.length) throw new DomainError('invalid', 'documents.unknown_person')
  const unitIds = [...new Set(named.units)]
  const units = await unitsWithPeople(tx, unitIds, LARGEST_UNIT)
  if (units.length < unitIds.length) throw new DomainError('invalid', 'documents.unknown_unit')
  if (units.some((unit) => unit.people.length > LARGEST_UNIT))
    throw new DomainError('invalid', 'documents.unit_too_large', { limit: LARGEST_UNIT })
  const working = [...new Set(units.flatMap((unit) => unit.people))].filter((id) => id !== actor.personId)
  const known = await principalsOf(tx, working, today)
  const seeing = working.filter((id) => {
    const reader = known.get(id)
    return reader !== undefined && accessOf(reader, document) !== 'none'
  })
  const inOrder = unitIds.flatMap((id) => units.filter((unit) => unit.id === id))
  return { mentions: [...new Set([...people, ...seeing])], units: inOrder.map(({ id, name }) => ({ id, name })) }
}

/** Units that an item of the feed names, by the names they had then. */
export const unitsNamed = ({ units }: Record<string, unknown>): UnitRef[] => (Array.isArray(units) ? units : [])
