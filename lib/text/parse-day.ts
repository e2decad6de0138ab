const real = (year: number, month: number, day: number): string | null => {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const moment = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? null : iso
}

const PARTS = /^(\d{1,2})[.,/ -](\d{1,2})(?:[.,/ -](\d{2}|\d{4}))?$/
const SOLID = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/

/**
 * A day as a registrar types it: «06.05.2026», «6.5.26», «060526», or without the year, which is then this one's. Null
 * when there is no such day.
 */
export function parseDay(text: string, today: string): string | null {
  const typed = text.trim().replace(/\.$/, '')
  const [, day, month, year] = PARTS.exec(typed) ?? SOLID.exec(typed) ?? []
  if (!day || !month) return null
  const century = today.slice(0, 2)
  const full = !year ? today.slice(0, 4) : year.length === 2 ? `${century}${year}` : year
  return real(Number(full), Number(month), Number(day))
}
