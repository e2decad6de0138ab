import type { AddresseeCard, AddresseeKind } from '@/lib/contracts/organisations-views'
import { addressLine } from '@/lib/countries/address'
import { type AddressLevels, LEVELS } from '@/lib/countries/levels'
import { inDative } from '@/lib/standard'

const TEXTS = [
  ...([
    'name',
    'shortName',
    'foreignName',
    'taxNumber',
    'position',
    'headPositionDative',
    'headNameDative',
    'salutation',
  ] as const),
  ...(['street', 'house', 'flat', 'locality', 'district', 'region'] as const),
  ...(['country', 'postalCode', 'address', 'email', 'phone'] as const),
] as const
type TextField = (typeof TEXTS)[number]

export type EntryValues = Record<TextField, string> & {
  kind: AddresseeKind
  permanent: boolean
  windowEnvelope: boolean
  foreignMission: boolean
}

const ABROAD: readonly TextField[] = ['street', 'house', 'flat', 'locality', 'district', 'region', 'postalCode']
const WIDE: readonly TextField[] = [
  ...(['name', 'foreignName', 'position', 'headPositionDative', 'country', 'street', 'address'] as const),
]

const MOST: Partial<Record<TextField, number>> = { taxNumber: 12, postalCode: 20 }

type FieldsFor = Pick<EntryValues, 'kind' | 'country'> & Partial<Pick<EntryValues, 'house' | 'flat'>>

/**
 * Which fields an addressee of this kind has, in the order they are filled. `address` stands for the whole of one at home, in one
 * line or level by level (V-06.02); abroad there is no dictionary, and its parts are filled as R-06.18 has them, with the name in
 * the letters of an envelope.
 */
export function fieldsOf({ kind, country, ...parts }: FieldsFor): { field: TextField; wide: boolean; max: number }[] {
  const abroad = ABROAD.filter((field) => (field !== 'house' && field !== 'flat') || parts[field])
  const place: TextField[] = ['country', ...(country ? abroad : (['address'] as const))]
  const own: Record<'unit' | 'official' | 'citizen' | 'other', TextField[]> = {
    unit: ['name', 'shortName', 'headPositionDative', 'headNameDative', 'salutation', 'email', 'phone'],
    official: ['name', 'position', 'headPositionDative', 'headNameDative', 'salutation', 'email', 'phone'],
    citizen: ['name', 'headNameDative', 'salutation', 'taxNumber', ...place, 'email', 'phone'],
    other: [
      ...(['name', 'shortName', 'taxNumber', 'headPositionDative', 'headNameDative', 'salutation'] as const),
      ...place,
      ...(['email', 'phone'] as const),
    ],
  }
  const known = own[kind === 'unit' || kind === 'official' || kind === 'citizen' ? kind : 'other']
  const fields = known.flatMap((field) => (field === 'country' && country ? [field, 'foreignName' as const] : [field]))
  return fields.map((field) => ({ field, wide: WIDE.includes(field), max: MOST[field] ?? 500 }))
}

/** What is ticked in the card of an addressee of this kind; a unit and an official are foreign with their mission. */
export function marksOf(kind: AddresseeKind): ('permanent' | 'windowEnvelope' | 'foreignMission')[] {
  if (kind === 'unit' || kind === 'official') return []
  return kind === 'citizen' ? ['permanent', 'windowEnvelope'] : ['permanent', 'windowEnvelope', 'foreignMission']
}

/** The address of an entry by its levels, with the index. */
export const levelsOf = (values: EntryValues): AddressLevels =>
  Object.fromEntries([...LEVELS, 'postalCode' as const].map((level) => [level, values[level]]))

type Start = { name?: string; kind?: AddresseeKind }

/** The card as it stands, or an empty one of this kind. */
export function startOf(card: AddresseeCard | undefined, { name = '', kind = 'organisation' }: Start): EntryValues {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, card?.[field] ?? ''])) as Record<TextField, string>
  return {
    ...texts,
    name: card?.name ?? name,
    kind: card?.kind ?? kind,
    permanent: card?.permanent ?? false,
    windowEnvelope: card?.windowEnvelope ?? false,
    foreignMission: card?.foreignMission ?? false,
  }
}

/** What is sent: nothing for what is empty; a line of address only where there are no parts of it. */
export function sent(values: EntryValues) {
  const { kind, permanent, windowEnvelope } = values
  const foreignMission = marksOf(kind).includes('foreignMission') && values.foreignMission
  const texts = Object.fromEntries(TEXTS.map((field) => [field, values[field].trim() || null])) as Record<
    TextField,
    string | null
  >
  const inParts = ABROAD.some((part) => texts[part])
  return {
    ...texts,
    name: values.name.trim(),
    kind,
    permanent,
    windowEnvelope,
    foreignMission,
    ...(inParts ? { address: null } : {}),
  }
}

/** The address that is being typed, as far as there is one. */
export const addressOf = (values: EntryValues): string => addressLine(values) || values.address

/** Post and name of an official in the dative, proposed by rule where they are not filled (V-05.13, R-06.05). */
export function datives(
  values: EntryValues,
): Partial<Pick<EntryValues, 'headPositionDative' | 'headNameDative'>> | null {
  const { kind, name, position, headPositionDative, headNameDative } = values
  if (kind !== 'official' && kind !== 'citizen') return null
  const proposed = inDative({ position, name: withInitials(name), address: '' })
  if (!proposed) return null
  const parts = {
    ...(headPositionDative || !proposed.position ? {} : { headPositionDative: proposed.position }),
    ...(headNameDative || !proposed.name ? {} : { headNameDative: proposed.name }),
  }
  return Object.keys(parts).length ? parts : null
}

/** «Петров Пётр Ильич» as a letter names him: «Петров П.И.». */
function withInitials(name: string): string {
  const [surname = '', ...names] = name.trim().split(/\s+/)
  return [surname, names.map((one) => (one.includes('.') ? one : `${one[0]}.`)).join('')].filter(Boolean).join(' ')
}
