import { PAGE_CHARS, TEXT_LIMIT } from './limits'

/** Cuts text that has no pages of its own: at form feeds, then at the end of a paragraph nearest to a page's length. */
export function paginate(text: string): string[] {
  return text.slice(0, TEXT_LIMIT).split('\f').flatMap(cutByLength)
}

/** Leaves short pages as they are and cuts one that is far longer than paper allows. */
export function cutOverlong(text: string): string[] {
  return text.length > PAGE_CHARS * 2 ? cutByLength(text) : [text]
}

function cutByLength(text: string): string[] {
  const pages: string[] = []
  let at = 0
  while (text.length - at > PAGE_CHARS) {
    const end = breakBefore(text, at, at + PAGE_CHARS)
    pages.push(text.slice(at, end).trim())
    at = end
  }
  const rest = text.slice(at).trim()
  if (rest || !pages.length) pages.push(rest)
  return pages
}

function breakBefore(text: string, from: number, limit: number): number {
  const half = from + PAGE_CHARS / 2
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, limit)
    if (at > half) return at + mark.length
  }
  return limit
}
