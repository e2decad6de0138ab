const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]

/** «12.05.2026» from an ISO date; cards and tables use it. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-')
  return `${day}.${month}.${year}`
}

/** «12 мая 2026 г.» with no-break spaces, as documents write dates. */
export function formatDateLong(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  return `${day}\u00a0${MONTHS[(month ?? 1) - 1]} ${year}\u00a0г.`
}
