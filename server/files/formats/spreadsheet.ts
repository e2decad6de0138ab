import { PAGE_LIMIT, TEXT_LIMIT } from './limits'
import { paginate } from './paginate'

/** Text of a workbook: each sheet begins a new page under its name; formulas give their last value. */
export async function spreadsheetPages(bytes: Uint8Array): Promise<string[]> {
  const { read, utils } = await import('@e965/xlsx')
  const book = read(bytes, { dense: true, cellFormula: false, cellHTML: false, bookVBA: false })
  const pages: string[] = []
  let length = 0
  for (const name of book.SheetNames) {
    if (length > TEXT_LIMIT || pages.length > PAGE_LIMIT) break
    const cells = utils.sheet_to_csv(book.Sheets[name] ?? {}, { FS: '\t', blankrows: false, skipHidden: false })
    pages.push(...paginate(`${name}\n${cells.replaceAll('\f', ' ')}`))
    length += cells.length
  }
  return pages
}
