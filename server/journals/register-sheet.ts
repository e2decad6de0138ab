import type { CellObject } from '@e965/xlsx'
import type { RegisterRow } from '@/lib/contracts/journals'

const HEAD = ['№', 'Дата', 'Корреспондент', 'Их №', 'Их дата', 'Содержание']
const WIDTHS = [16, 11, 40, 18, 11, 70]
const THEIRS = new Set([3, 4])
const DAY_MS = 86_400_000
/** Spreadsheets count days from this one. */
const FIRST_DAY = Date.UTC(1899, 11, 30)

/** Always a text: what a correspondent called themselves or wrote must never be taken for a formula. */
const text = (value: string | null): CellObject => ({ t: 's', v: value ?? '' })

/** A day that a spreadsheet sorts and counts with, whatever the zone it is opened in. */
const day = (value: string | null): CellObject =>
  value ? { t: 'n', v: (Date.parse(`${value}T00:00:00Z`) - FIRST_DAY) / DAY_MS, z: 'dd.mm.yyyy' } : { t: 's', v: '' }

/** The register as an XLSX file in base64, a row a number; what the reader may not see stays a number and a date (V-20.27). */
export async function registerSheet(
  rows: RegisterRow[],
  { incoming, closed }: { incoming: boolean; closed: string },
): Promise<string> {
  const { utils, write } = await import('@e965/xlsx')
  const kept = <T>(cells: T[]): T[] => cells.filter((_, index) => incoming || !THEIRS.has(index))
  const lines = rows.map((row) =>
    kept([
      text(row.number),
      day(row.date),
      text(row.correspondent),
      text(row.theirNumber),
      day(row.theirDate),
      text(row.title ?? closed),
    ]),
  )
  const sheet = utils.aoa_to_sheet([kept(HEAD), ...lines])
  sheet['!cols'] = kept(WIDTHS).map((wch) => ({ wch }))
  sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Реестр')
  return write(book, { type: 'base64', bookType: 'xlsx', compression: true })
}
