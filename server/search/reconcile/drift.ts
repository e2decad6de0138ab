import type { Kept } from '../engine'

/** How far an index is from the office: entries that are not there, say something older, have no business there. */
export type Drift = { missing: number; stale: number; extra: number }

export const NO_DRIFT: Drift = { missing: 0, stale: 0, extra: 0 }

export const driftSize = ({ missing, stale, extra }: Drift): number => missing + stale + extra

export const addDrift = (a: Drift, b: Drift): Drift => ({
  missing: a.missing + b.missing,
  stale: a.stale + b.stale,
  extra: a.extra + b.extra,
})

const placeOf = ({ documentId, source, sourceId, page, part }: Kept): string =>
  [documentId, source, sourceId, page, part].join(' ')

/** What should be kept beside what is; `documentIds` are those that differ. */
export function driftBetween(wanted: Kept[], kept: Kept[]): { drift: Drift; documentIds: string[] } {
  const there = new Map(kept.map((one) => [placeOf(one), one]))
  const missing = wanted.filter((one) => !there.has(placeOf(one)))
  const stale = wanted.filter((one) => (there.get(placeOf(one))?.mark ?? one.mark) !== one.mark)
  const known = new Set(wanted.map(placeOf))
  const extra = kept.filter((one) => !known.has(placeOf(one)))
  const documentIds = [...new Set([...missing, ...stale, ...extra].map((one) => one.documentId))]
  return { drift: { missing: missing.length, stale: stale.length, extra: extra.length }, documentIds }
}
