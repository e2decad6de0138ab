import type { AddresseeFields } from '@/lib/contracts/organisations'
import type { AddresseeKind } from '@/lib/contracts/organisations-views'
import { addressLine } from '@/lib/countries/address'
import { countryOf } from '@/lib/countries/countries'
import { isPostalCode } from '@/lib/countries/postal-code'
import { DomainError } from '../kernel/errors'
import { isTaxNumber, organisationNameKey } from './rules'

type Given = AddresseeFields & { kind: AddresseeKind }

const PARTS = ['street', 'house', 'flat', 'locality', 'district', 'region', 'postalCode'] as const

/**
 * The fields as they are kept: nothing for what is empty, the address put together from its parts. Throws
 * `organisations.tax_number`, `organisations.postal_code`, `organisations.unknown_country`, `organisations.tax_number_below`,
 * `organisations.mission_below`.
 */
export function settleFields<G extends Given>(given: G) {
  const fields = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, value === '' ? null : value]),
  ) as unknown as G
  const { name, taxNumber, postalCode, country, kind, foreignMission } = fields
  if (taxNumber && !isTaxNumber(taxNumber)) throw new DomainError('invalid', 'organisations.tax_number')
  if (taxNumber && (kind === 'unit' || kind === 'official'))
    throw new DomainError('invalid', 'organisations.tax_number_below')
  if (foreignMission && (kind === 'unit' || kind === 'official'))
    throw new DomainError('invalid', 'organisations.mission_below')
  if (country && !countryOf(country)) throw new DomainError('invalid', 'organisations.unknown_country')
  if (postalCode && !country && !isPostalCode(postalCode)) throw new DomainError('invalid', 'organisations.postal_code')
  const inParts = PARTS.some((part) => fields[part])
  return { ...fields, ...(inParts ? { address: addressLine(fields) } : {}), nameKey: organisationNameKey(name) }
}
