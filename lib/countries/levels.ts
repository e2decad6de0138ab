import { z } from 'zod'

/** Levels of an address at home from the widest down, as one is picked (V-06.02). */
export const LEVELS = ['region', 'district', 'locality', 'street', 'house', 'flat'] as const
export type Level = (typeof LEVELS)[number]

/** Six levels and the index fit the line of five hundred signs an envelope is printed from. */
export const LONGEST_LEVEL = 80
const part = z.string().trim().max(LONGEST_LEVEL).nullish()

/** An address at home in its levels, with the index that stands last on an envelope. */
export const AddressLevels = z.object({
  ...{ region: part, district: part, locality: part, street: part, house: part, flat: part },
  postalCode: z.string().trim().max(20).nullish(),
})
export type AddressLevels = z.infer<typeof AddressLevels>

/** The deepest level that is filled, or null of an empty address. */
export const deepestLevel = (address: AddressLevels): Level | null =>
  LEVELS.findLast((level) => address[level]?.trim()) ?? null

/** Whether anything of an address stands in its levels. */
export const inLevels = (address: AddressLevels): boolean =>
  deepestLevel(address) !== null || Boolean(address.postalCode?.trim())
