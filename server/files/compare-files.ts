import type { DbOrTx } from '@/db/client'
import { type ComparedPage, filesContract } from '@/lib/contracts/files'
import { defineQuery } from '../kernel/query'
import { locateOnPage } from './locate-text'
import { type OpenFile, openFile } from './open-file'
import { pagesOf } from './read-file-pages'
import { type Span, type WordChanges, wordChanges } from './word-changes'

const NOWHERE: ComparedPage = { ranges: [], boxes: [] }
const NOTHING = { pairs: { here: [], there: [] }, stops: [], here: NOWHERE, there: NOWHERE }

/**
 * Two files side by side: which words stand in one of them only, and where on the two pages that are shown. Who may not
 * see either file does not find it.
 */
export const compareFiles = defineQuery(filesContract.compare, {
  name: 'files.compare',
  async run({ db, actor }, { fileId, otherId, page, otherPage }) {
    const [file, other] = await Promise.all([openFile(actor, fileId, db), openFile(actor, otherId, db)])
    const [texts, otherTexts] = await Promise.all([pagesOf(db, file.sha256), pagesOf(db, other.sha256)])
    const isRead = (pages: { text: string }[]) => pages.some(({ text }) => text.trim())
    if (!isRead(texts) || !isRead(otherTexts)) return { state: 'unread' as const, ...NOTHING }
    const changes = wordChanges(texts, otherTexts)
    if (!changes) return { state: 'different' as const, ...NOTHING }
    const [here, there] = await Promise.all([
      placed(db, file, { page, spans: changes.here }),
      placed(db, other, { page: otherPage, spans: changes.there }),
    ])
    const same = !changes.here.length && !changes.there.length
    const state = same ? ('same' as const) : ('differs' as const)
    return { state, pairs: changes.pairs, stops: stopsOf(changes), here, there }
  },
})

async function placed(db: DbOrTx, file: OpenFile, { page, spans }: { page: number; spans: Span[] }) {
  const ranges = spans.flatMap((span): [number, number][] => (span.page === page ? [[span.from, span.to]] : []))
  const boxes = await locateOnPage(db, file, { page, ranges })
  return { ranges, boxes: boxes.flat() }
}

/** The pairs of pages on which something differs, in the order one would leaf through them. */
function stopsOf({ here, there, pairs }: WordChanges): [number, number][] {
  const stops = new Map<string, [number, number]>()
  const add = (one: number, other: number) => stops.set(`${one} ${other}`, [one, other])
  for (const { page } of here) add(page, pairs.here[page - 1] ?? 1)
  for (const { page } of there) {
    const known = [...stops.values()].some(([, other]) => other === page)
    if (!known) add(pairs.there[page - 1] ?? 1, page)
  }
  return [...stops.values()].toSorted(([a, b], [c, d]) => a - c || b - d)
}
