import { type Line, type Page, SALUTATION, type Span } from './page'

/** So many lines below the text an e-mail tells whose it is; so many begin a paper without a letterhead. */
const [LAST, FIRST] = [6, 1]
const FAREWELL = /^(?:с уважением|--|[–—]{1,2}$)/iu

/** Lines outside a letterhead where an office names itself: under «С уважением», and in the first sentence. */
export function mentionsOf({ lines }: Page, bodyAt: number): { text: string; spans: Span[] } {
  const farewell = lines.findLastIndex(({ text }, at) => at >= bodyAt && FAREWELL.test(text))
  const greeted = SALUTATION.test(lines[bodyAt]?.text ?? '') ? 1 : 0
  const own: Line[] = [
    ...lines.slice(bodyAt + greeted, bodyAt + greeted + FIRST),
    ...(farewell < 0 ? [] : lines.slice(farewell, farewell + LAST)),
  ]
  return {
    text: own.map(({ text }) => text).join('\n'),
    spans: own.map(({ page, from, to }) => ({ page, from, to })),
  }
}
