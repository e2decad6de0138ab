import type { calendarDays } from '../../schema'

type Day = typeof calendarDays.$inferInsert

const off = (note: string, ...days: string[]): Day[] => days.map((day) => ({ day, kind: 'off', note }))
const short = (...days: string[]): Day[] => days.map((day) => ({ day, kind: 'short', note: 'Предпраздничный день' }))
const work = (note: string, ...days: string[]): Day[] => days.map((day) => ({ day, kind: 'work', note }))

const newYear = (year: number): Day[] =>
  off('Новогодние каникулы', ...[1, 2, 3, 4, 5, 6, 7, 8].map((d) => `${year}-01-0${d}`))

/** Days of the production calendar that differ from the plain five-day week; the office may edit the table. */
export const CALENDAR: Day[] = [
  ...newYear(2025),
  ...off('Перенос выходного дня', '2025-05-02', '2025-05-08', '2025-06-13', '2025-11-03', '2025-12-31'),
  ...off('Праздник Весны и Труда', '2025-05-01'),
  ...off('День Победы', '2025-05-09'),
  ...off('День России', '2025-06-12'),
  ...off('День народного единства', '2025-11-04'),
  ...work('Перенос рабочего дня', '2025-11-01'),
  ...short('2025-03-07', '2025-04-30', '2025-06-11', '2025-11-01'),
  ...newYear(2026),
  ...off('Перенос выходного дня', '2026-01-09', '2026-03-09', '2026-05-11', '2026-12-31'),
  ...off('День защитника Отечества', '2026-02-23'),
  ...off('Праздник Весны и Труда', '2026-05-01'),
  ...off('День России', '2026-06-12'),
  ...off('День народного единства', '2026-11-04'),
  ...short('2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03'),
  ...newYear(2027),
  ...off('День защитника Отечества', '2027-02-23'),
  ...off('Международный женский день', '2027-03-08'),
  ...off('Перенос выходного дня', '2027-05-03', '2027-05-10', '2027-06-14'),
  ...off('День народного единства', '2027-11-04'),
].filter((day, index, all) => all.findIndex((other) => other.day === day.day) === index)
