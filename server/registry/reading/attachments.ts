import type { Line, Page, Reading } from './page'

const MARK = /^(?:прилож(?:ени[ея]|\.)(?!\p{L})|(?:к письму )?прилага(?:ется|ются)(?!\p{L}))\s*[:.]?\s*/iu
const CALLED = /^\p{Lu}[\p{L} .]{2,24}:\s*/u
const COUNTED = / на \d+ л\.$/u
const ITEM = /^\d{1,2}[.)]\s/u
const NEXT_ITEM = /;\s*(?=\d{1,2}[.)]\s)/u
const SHEETS = /(?:на\s+)?(\d{1,4})\s*(?:\([^)]*\)\s*)?(?:л(?:\.|ист|(?!\p{L}))|стр)/iu
const MOST_ITEMS = 30

/** What is attached, as the card writes it: how many, on how many sheets. */
export function attachmentsOf(page: Page): Reading | null {
  const first = page.lines.findLastIndex(({ text }) => MARK.test(text))
  return first < 0 ? null : listedFrom(page, first, MARK)
}

/** What counts sheets after any other word and a colon below a line, «Вложение: 2 л.»: nothing to rely on without its place. */
export const attachmentsCalled = (page: Page, below: number): Reading[] =>
  page.lines.flatMap(({ text }, at) => {
    const listed = at >= below && CALLED.test(text) ? listedFrom(page, at, CALLED) : null
    return listed && COUNTED.test(listed.value) ? [{ ...listed, sure: false }] : []
  })

function listedFrom(page: Page, first: number, called: RegExp): Reading | null {
  const mark = page.lines[first]
  if (!mark) return null
  const items = itemsOf(page.lines.slice(first, first + MOST_ITEMS), called)
  const words = mark.text.replace(called, '')
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
function itemsOf([mark, ...lines]: readonly Line[], called: RegExp): Line[] {
  const beside = mark && ITEM.test(mark.text.replace(called, '')) ? [mark] : []
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
