import type { RegisterRow } from '@/lib/contracts/journals'
import { type SheetValue, sheetOf } from '../kernel/sheet'

const HEAD = ['№', 'Дата', 'Корреспондент', 'Их №', 'Их дата', 'Содержание']
const WIDTHS = [16, 11, 40, 18, 11, 70]
const THEIRS = new Set([3, 4])

const day = (value: string | null): SheetValue => (value ? { day: value } : null)

/** The register as an XLSX file in base64, a row a number; what the reader may not see stays a number and a date (V-20.27). */
export function registerSheet(
  rows: RegisterRow[],
  { incoming, closed }: { incoming: boolean; closed: string },
): Promise<string> {
  const kept = <T>(cells: T[]): T[] => cells.filter((_, index) => incoming || !THEIRS.has(index))
  return sheetOf({
    name: 'Реестр',
    head: kept(HEAD),
    widths: kept(WIDTHS),
    rows: rows.map(({ number, date, correspondent, theirNumber, theirDate, title }) =>
      kept([number, day(date), correspondent, theirNumber, day(theirDate), title ?? closed]),
    ),
  })
}
