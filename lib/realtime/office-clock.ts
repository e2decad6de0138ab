/** A clock that is off by less is right enough; an answer's own way and its whole seconds must not move the time about. */
const TOLERANCE_MS = 60_000

let ahead = 0

/** The office's moment, in milliseconds. A computer may be set to any day; terms, «today» and signed changes go by the office's. */
export const officeNow = (): number => Date.now() - ahead

/** What the server's clock shows as its answer comes; on the server itself there is nothing to learn. */
export function hearOfficeClock(shown: number): void {
  if (typeof window === 'undefined' || Number.isNaN(shown)) return
  const off = Date.now() - shown
  ahead = Math.abs(off) < TOLERANCE_MS ? 0 : off
}
