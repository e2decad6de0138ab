/** The first three figures of Russian indexes in use, as ranges. */
const PREFIXES: readonly (readonly [number, number])[] = [
  ...([
    [101, 144],
    [150, 188],
    [190, 199],
    [214, 216],
    [236, 249],
    [269, 299],
    [300, 309],
  ] as const),
  ...([
    [344, 369],
    [385, 386],
    [390, 416],
    [420, 433],
    [440, 462],
    [600, 607],
    [610, 636],
  ] as const),
  ...([
    [640, 641],
    [644, 694],
  ] as const),
]

/** A Russian postal index: six figures that begin as those of some region do. */
export function isPostalCode(text: string): boolean {
  if (!/^\d{6}$/.test(text)) return false
  const prefix = Number(text.slice(0, 3))
  return PREFIXES.some(([from, to]) => prefix >= from && prefix <= to)
}
