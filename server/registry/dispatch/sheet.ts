import type { CellObject } from '@e965/xlsx'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Sheet = { name: string; head: string[]; widths: number[]; rows: (string | number)[][] }

/** A text stays a text: what somebody called themselves is never taken for a formula. */
const cell = (value: string | number): CellObject =>
  typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value }

/** A table as an XLSX file in base64. */
export async function sheetOf({ name, head, widths, rows }: Sheet): Promise<string> {
  const { utils, write } = await import('@e965/xlsx')
  const sheet = utils.aoa_to_sheet([head.map(cell), ...rows.map((row) => row.map(cell))])
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name)
  return write(book, { type: 'base64', bookType: 'xlsx', compression: true })
}
