import { type Compared, FIELDS, type Field } from './compare'

/** How often a field was read right, read wrong, left empty though the letter has it; wrong and sure of it is the worst. */
export type Count = { right: number; wrong: number; empty: number; wrongAndSure: number }
export type Tally = Record<Field, Count>

export const emptyTally = (): Tally =>
  Object.fromEntries(FIELDS.map((field) => [field, { right: 0, wrong: 0, empty: 0, wrongAndSure: 0 }])) as Tally

/** Counts one letter. */
export function count(tally: Tally, letter: Record<Field, Compared>): void {
  for (const field of FIELDS) {
    const { read, said, sure } = letter[field]
    const one = tally[field]
    if (read === said) one.right++
    else if (!read) one.empty++
    else {
      one.wrong++
      if (sure) one.wrongAndSure++
    }
  }
}

const share = (part: number, { right, wrong, empty }: Count): number =>
  Math.round((part / Math.max(1, right + wrong + empty)) * 1000) / 10

/** Percents of the letters, by field. */
export const inPercent = (tally: Tally): Tally =>
  Object.fromEntries(
    FIELDS.map((field) => {
      const one = tally[field]
      const { right, wrong, empty, wrongAndSure } = one
      const parts = { right, wrong, empty, wrongAndSure }
      return [field, Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, share(part, one)]))]
    }),
  ) as unknown as Tally
