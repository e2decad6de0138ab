/** Indexes in the order a nomenclature lists them: by figures, «12-5» before «12-10». */
export const byIndex = (a: { index: string }, b: { index: string }): number =>
  a.index.localeCompare(b.index, 'ru', { numeric: true })

/** The index an added entry is offered: code of the unit and the number after the highest one. */
export function nextIndex(unitIndex: string | null, taken: readonly string[]): string | null {
  if (!unitIndex) return null
  const numbers = taken.flatMap((index) => {
    const [, number] = index.startsWith(`${unitIndex}-`) ? (/^(\d+)/.exec(index.slice(unitIndex.length + 1)) ?? []) : []
    return number ? [Number(number)] : []
  })
  return `${unitIndex}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}
