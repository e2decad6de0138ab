/** What a page bears at its top instead of a sentence: «3», «- 3 -». */
const NUMBER = /^\s*[-–—]?\s*(\d{1,3})\s*[-–—]?\s*$/

const numberOn = (text: string): number | null => {
  const [first = ''] = text.trimStart().split('\n', 1)
  const number = Number(NUMBER.exec(first)?.[1])
  return number || null
}

/**
 * Pages that bear a number which cannot follow the one before: less than it and no second page of another part, or more than
 * the pages between allow. A page without a number says nothing.
 */
export function outOfOrder(pages: readonly { page: number; text: string }[]): number[] {
  let last = { page: 0, number: 0 }
  return pages.flatMap(({ page, text }) => {
    const number = numberOn(text)
    if (number === null) return []
    const wrong = number > last.number + page - last.page || (number <= last.number && number > 2)
    last = { page, number }
    return wrong ? [page] : []
  })
}
