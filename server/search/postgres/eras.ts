/** A span of ids: they begin with the millisecond they were made in; `before` is not part of it. */
export type Span = { from: number; before: number }

/** Spans of time of sixteen seconds and sixteen times as much each, as powers of two in milliseconds. */
const SIZES = [46, 42, 38, 34, 30, 26, 22, 18, 14].map((bits) => 2 ** bits)
const FINEST = 2 ** 14
export const END = 2 ** 48
const ID_DIGITS = 12

/** The millisecond an id was made in. */
export const madeAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, ID_DIGITS), 16)

/** The smallest id of a millisecond. */
export const idOf = (at: number): string => {
  const digits = at.toString(16).padStart(ID_DIGITS, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`
}

const era = (size: number, at: number): string => `t:${size}:${Math.floor(at / size)}`

/** Every span of time an id was made in, from decades to seconds. */
export const erasOf = (id: string): string[] => SIZES.map((size) => era(size, madeAt(id)))

/** The fewest spans that hold all of this one; at its ends they may hold some seconds more. */
export function erasIn({ from, before }: Span, [size = FINEST, ...finer]: number[] = SIZES): string[] {
  if (from >= before) return []
  const first = finer.length ? Math.ceil(from / size) : Math.floor(from / size)
  const last = finer.length ? Math.floor(before / size) : Math.ceil(before / size)
  if (first >= last) return erasIn({ from, before }, finer)
  const whole = Array.from({ length: last - first }, (_, n) => era(size, (first + n) * size))
  if (!finer.length) return whole
  const [start, end] = [first * size, last * size]
  return [...erasIn({ from, before: start }, finer), ...whole, ...erasIn({ from: end, before }, finer)]
}
