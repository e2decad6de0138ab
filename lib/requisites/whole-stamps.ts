import type { Stamp } from '../contracts/requisites'

/** What a stamp cannot be printed without: whose it is, and of an official the name. */
export const missingIn = ({ by, who, name }: Stamp): ('who' | 'name')[] => [
  ...(who.trim() ? [] : (['who'] as const)),
  ...(by === 'official' && !name.trim() ? (['name'] as const) : []),
]

/** Whether every stamp says whose it is. */
export const areWhole = (stamps: Stamp[] = []): boolean => stamps.every((stamp) => missingIn(stamp).length === 0)
