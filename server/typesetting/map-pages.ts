import type { PageMap, PageStart } from '@/lib/contracts/pages'
import { pictureKeys } from '@/lib/editor/picture-keys'
import { type Mark, mark } from './engine'
import { type LetterData, layoutData } from './layout-data'
import { type PictureSizes, roomsOf } from './pictures'
import { printedBody } from './printed-body'

/** A document to be laid out but not printed: its pictures are sizes alone. */
export type MapData = Omit<LetterData, 'now' | 'pictures'> & { pictures?: PictureSizes }

/**
 * Where the pages of a document begin in its text, as it would be printed now. Laid out once to see which paragraphs lie on
 * two pages, and again with the words of those paragraphs marked.
 */
export function mapPages({ pictures = new Map(), ...data }: MapData): PageMap {
  const layout = { ...layoutData(data, null), pictures: roomsOf(pictureKeys(data.body), pictures) }
  const over = (worded: ReadonlySet<number>) =>
    mark({ ...layout, mapped: true, body: printedBody(data.body, { worded }) })
  const first = over(new Set())
  const torn = new Set(changesOf(first.marks).flatMap(([mark]) => (mark[1] === 'last' ? [Number(mark[0])] : [])))
  const { pages, marks } = torn.size ? over(torn) : first
  return { pages, ...startsOf(marks) }
}

type Change = [mark: Mark, page: number]

/** The marks a new page begins at. A repeated head of a table is marked on every page, and stands where it stood first. */
function changesOf(marks: readonly Mark[]): Change[] {
  const changes: Change[] = []
  const seen = new Set<string>()
  let reached = 1
  for (const one of marks) {
    const key = one.slice(0, -1).join()
    const page = Number(one.at(-1))
    if (seen.has(key)) continue
    seen.add(key)
    if (page > reached) changes.push([one, page])
    reached = Math.max(reached, page)
  }
  return changes
}

function startsOf(marks: readonly Mark[]): Omit<PageMap, 'pages'> {
  const starts: PageStart[] = []
  const ending: PageMap['ending'] = []
  for (const [one, page] of changesOf(marks)) {
    const [block, kind, at] = one
    if (typeof block === 'string') ending.push({ part: block as PageMap['ending'][number]['part'], page })
    else if (kind === 'word') starts.push({ page, block, offset: Number(at), row: null })
    else if (kind === 'row') starts.push({ page, block, offset: null, row: Number(at) || null })
    else if (kind === 'first') starts.push({ page, block, offset: null, row: null })
  }
  return { starts, ending }
}
