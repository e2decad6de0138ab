/** Page numbers as people write them: 1–3, 5. */
export function pageRanges(pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else runs.push([page, page])
  }
  return runs.map(([from, until]) => (from === until ? `${from}` : `${from}–${until}`)).join(', ')
}
