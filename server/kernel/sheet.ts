import type { CellObject } from '@e965/xlsx'

/** What a browser is told a spreadsheet is. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A text, a number, a day as YYYY-MM-DD, or nothing. */
export type SheetValue = string | number | { day: string } | null
type Sheet = { name: string; head: string[]; widths: number[]; rows: SheetValue[][] }

const DAY_MS = 86_400_000
/** Spreadsheets count days from this one. */
const FIRST_DAY = Date.UTC(1899, 11, 30)

/**
 * A text stays a text: what somebody called themselves is never taken for a formula. A day is one that a spreadsheet sorts
 * and counts with, whatever the zone it is opened in.
 */
function cell(value: SheetValue): CellObject {
  if (value === null || typeof value === 'string') return { t: 's', v: value ?? '' }
  if (typeof value === 'number') return { t: 'n', v: value }
  return { t: 'n', v: (Date.parse(`${value.day}T00:00:00Z`) - FIRST_DAY) / DAY_MS, z: 'dd.mm.yyyy' }
}

/** A table as an XLSX file in base64, its head filtering the rows (V-20.27, R-34.04). */
export async function sheetOf({ name, head, widths, rows }: Sheet): Promise<string> {
  const { utils, write } = await import('@e965/xlsx')
  const sheet = utils.aoa_to_sheet([head, ...rows].map((row) => row.map(cell)))
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name)
  return write(book, { type: 'base64', bookType: 'xlsx', compression: true })
}
