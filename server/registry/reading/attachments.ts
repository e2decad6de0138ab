import type { Line, Page, Reading } from './page'

const MARK = /^(?:прилож(?:ени[ея]|\.)(?!\p{L})|(?:к письму )?прилага(?:ется|ются)(?!\p{L}))\s*[:.]?\s*/iu
const ITEM = /^\d{1,2}[.)]\s/u
const NEXT_ITEM = /;\s*(?=\d{1,2}[.)]\s)/u
const SHEETS = /(?:на\s+)?(\d{1,4})\s*(?:\([^)]*\)\s*)?(?:л(?:\.|ист|(?!\p{L}))|стр)/iu
const MOST_ITEMS = 30

/** What is attached, as the card writes it: how many, on how many sheets. */
export function attachmentsOf(page: Page): Reading | null {
  const first = page.lines.findLastIndex(({ text }) => MARK.test(text))
  const mark = page.lines[first]
  if (!mark) return null
  const items = itemsOf(page.lines.slice(first, first + MOST_ITEMS))
  const words = mark.text.replace(MARK, '')
  if (!words && !items.length) return null
  const own = items.length ? items : [mark]
  const named = own.flatMap(({ text }) => text.split(NEXT_ITEM))
  const sheets = named.map((text) => Number(SHEETS.exec(text)?.[1] ?? 0))
  const total = sheets.reduce((sum, count) => sum + count, 0)
  const value = total ? `${named.length} на ${total} л.` : named.length > 1 ? String(named.length) : words.slice(0, 200)
  const { page: number, from } = mark
  return { value, spans: [{ page: number, from, to: (own.at(-1) ?? mark).to }], sure: sheets.every(Boolean) }
}

/** The numbered lines of a list; the first may stand beside the mark, and each may take a second line. */
function itemsOf([mark, ...lines]: readonly Line[]): Line[] {
  const beside = mark && ITEM.test(mark.text.replace(MARK, '')) ? [mark] : []
  const items: Line[] = [...beside]
  for (const line of lines) {
    const last = items.at(-1)
    if (ITEM.test(line.text)) items.push(line)
    else if (last && /^[\p{Ll}\d–—-]/u.test(line.text) && !/[.]$/u.test(last.text))
      items[items.length - 1] = { ...last, to: line.to, text: `${last.text} ${line.text}` }
    else break
  }
  return items
}
