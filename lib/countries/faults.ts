/** Why a postal address may not go on an envelope as it is. */
export const ADDRESS_FAULTS = [
  ...(['empty', 'no_index', 'latin_at_home', 'country_not_chosen'] as const),
  ...(['cyrillic_abroad', 'unofficial_country', 'other_country', 'cyrillic_name'] as const),
] as const
export type AddressFault = (typeof ADDRESS_FAULTS)[number]
