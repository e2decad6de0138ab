import { Extension } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { PageStart } from '@/lib/contracts/pages'
import { type RepeatedRow, repeatedRows } from './repeated-heads'
import { mappingOf } from './text-mapping'

type Gaps = {
  set: DecorationSet
  /** The text the map was asked for, and how places have moved since. */
  asked: { doc: Node; since: Mapping } | null
}
const key = new PluginKey<Gaps>('pageGaps')

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pageGaps: {
      /** Remembers the text as it stands: a map of its pages is asked for. */
      askForPages: () => ReturnType
      /** Draws gaps where pages began in the text of the last asking. */
      drawPages: (starts: readonly PageStart[]) => ReturnType
    }
  }
}

/** Whether a transaction lays other gaps. */
export const drawsPages = (tr: Transaction): boolean => Array.isArray(tr.getMeta(key))

/** Gaps between sheets where the print has them: laid over the text, moved with it until the next map, never written into it. */
export const PageGaps = Extension.create({
  name: 'pageGaps',

  addCommands: () => ({
    askForPages:
      () =>
      ({ tr }) => {
        tr.setMeta(key, 'asked').setMeta('addToHistory', false)
        return true
      },
    drawPages:
      (starts) =>
      ({ tr }) => {
        tr.setMeta(key, starts).setMeta('addToHistory', false)
        return true
      },
  }),

  addProseMirrorPlugins: () => [
    new Plugin<Gaps>({
      key,
      state: {
        init: () => ({ set: DecorationSet.empty, asked: null }),
        apply: (tr, { set, asked }) => {
          const said = tr.getMeta(key) as 'asked' | readonly PageStart[] | undefined
          if (said === 'asked') return { set, asked: { doc: tr.doc, since: new Mapping() } }
          if (said && asked) return { set: drawn(tr.doc, said, asked), asked }
          if (!tr.docChanged) return { set, asked }
          const mapping = mappingOf(tr)
          asked?.since.appendMapping(mapping)
          return { set: set.map(mapping, tr.doc), asked }
        },
      },
      props: { decorations: (state) => key.getState(state)?.set },
    }),
  ],
})

type Kind = 'block' | 'row' | 'word'
type Place = { at: number; kind: Kind; columns?: number; head?: RepeatedRow[] }

/** Whether a gap of a kind may stand there: a text may have changed since it was asked about, and the next map is under way. */
const FITS: Record<Kind, ($at: ResolvedPos) => boolean> = {
  block: ($at) => $at.depth === 0,
  row: ($at) => $at.parent.type.name === 'table',
  word: ($at) => $at.parent.isTextblock,
}

function drawn(doc: Node, starts: readonly PageStart[], asked: NonNullable<Gaps['asked']>): DecorationSet {
  const gaps = starts.flatMap((start) => {
    const place = placeOf(asked.doc, start)
    const now = place && asked.since.mapResult(place.at, -1)
    if (!place || !now || now.deleted || !FITS[place.kind](doc.resolve(now.pos))) return []
    const key = `${place.kind}:${start.page}:${place.columns}`
    const head = (place.head ?? []).map((row) => ({ ...row, key: `${start.page}:${row.key}` }))
    return [{ key, draw: drawGap(place, start.page) }, ...head].map(({ key, draw }, index, { length }) =>
      Decoration.widget(now.pos, draw, { side: index - length, key, ignoreSelection: true }),
    )
  })
  return DecorationSet.create(doc, gaps)
}

/** The place in the text a page begins at; null where there is none, as in a row that spans from the page before. */
function placeOf(doc: Node, { block, offset, row }: PageStart): Place | null {
  const node = doc.maybeChild(block)
  if (!node) return null
  let at = 0
  for (let index = 0; index < block; index++) at += doc.child(index).nodeSize
  if (row !== null) {
    if (row >= node.childCount || isSpanned(node, row)) return null
    at += 1
    for (let index = 0; index < row; index++) at += node.child(index).nodeSize
    return { at, kind: 'row', columns: columnsOf(node), head: repeatedRows(node, row) }
  }
  if (offset === null) return { at, kind: 'block' }
  return node.isTextblock && offset <= node.content.size ? { at: at + 1 + offset, kind: 'word' } : null
}

/** Whether a cell reaches from above into this row: nothing can be put between them. */
function isSpanned(table: Node, row: number): boolean {
  for (let above = 0; above < row; above++)
    for (let index = 0; index < table.child(above).childCount; index++)
      if (above + Number(table.child(above).child(index).attrs.rowspan) > row) return true
  return false
}

const columnsOf = ({ firstChild }: Node): number => {
  let columns = 0
  firstChild?.forEach(({ attrs: { colspan } }) => {
    columns += Number(colspan)
  })
  return columns
}

const drawGap =
  ({ kind, columns = 1 }: Place, page: number) =>
  () => {
    const gap = document.createElement(kind === 'word' ? 'span' : 'div')
    gap.className = `page-gap page-gap-${kind}`
    gap.dataset.page = String(page)
    gap.contentEditable = 'false'
    if (kind !== 'row') return gap
    const row = document.createElement('tr')
    row.className = 'page-gap-holder'
    row.contentEditable = 'false'
    const cell = row.appendChild(document.createElement('td'))
    cell.colSpan = columns
    cell.append(gap)
    return row
  }
