import type { RegisterRow } from '@/lib/contracts/journals'
import { type SheetValue, sheetOf } from '../kernel/sheet'

const WIDTHS = [16, 11, 40, 18, 11, 70]
const THEIRS = new Set([3, 4])

/** The author of an appeal and, after a comma, who passed it on; of a letter its correspondent. Both only to who sees it (V-19.27). */
export const fromWhom = ({ applicant, correspondent }: Pick<RegisterRow, 'applicant' | 'correspondent'>): string =>
  [applicant, correspondent].filter(Boolean).join(', ')

const day = (value: string | null): SheetValue => (value ? { day: value } : null)

/** The register as an XLSX file in base64, a row a number; what the reader may not see stays a number and a date (V-20.27). */
export function registerSheet(
  rows: RegisterRow[],
  { incoming, closed, sender }: { incoming: boolean; closed: string; sender: string },
): Promise<string> {
  const kept = <T>(cells: T[]): T[] => cells.filter((_, index) => incoming || !THEIRS.has(index))
  return sheetOf({
    name: 'Реестр',
    head: kept(['№', 'Дата', sender, 'Их №', 'Их дата', 'Содержание']),
    widths: kept(WIDTHS),
    rows: rows.map(({ number, date, theirNumber, theirDate, title, ...who }) =>
      kept([number, day(date), fromWhom(who), theirNumber, day(theirDate), title ?? closed]),
    ),
  })
}
