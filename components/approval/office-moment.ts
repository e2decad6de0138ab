/** The moment that clocks of the office show as «2026-05-18 18:00:00», whatever the time zone of this computer. */
export function officeMoment(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local.replace(' ', 'T')}Z`)
  const shift = (moment: number) => shownAt(moment, timeZone) - moment
  const first = asUtc - shift(asUtc)
  return new Date(asUtc - shift(first)).toISOString()
}

/** What the clocks of a zone show at a moment, read as if it were UTC. */
function shownAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment)
  return Date.parse(`${parts.replace(' ', 'T')}Z`)
}
