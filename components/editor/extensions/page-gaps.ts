import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { PageStart } from '@/lib/contracts/pages'
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

function drawn(doc: Node, starts: readonly PageStart[], asked: NonNullable<Gaps['asked']>): DecorationSet {
  const gaps = starts.flatMap((start) => {
    const place = placeOf(asked.doc, start)
    const at = place && asked.since.mapResult(place.at, -1)
    if (!place || !at || at.deleted) return []
    // A row of a table may have moved into another parent meanwhile; the next map is under way.
    const $at = doc.resolve(at.pos)
    const fits =
      place.kind === 'row'
        ? $at.parent.type.name === 'table'
        : place.kind === 'word'
          ? $at.parent.isTextblock
          : $at.depth === 0
    return fits
      ? [
          Decoration.widget(at.pos, drawGap(place.kind, start.page), {
            side: -1,
            key: `${place.kind}:${start.page}`,
            ignoreSelection: true,
          }),
        ]
      : []
  })
  return DecorationSet.create(doc, gaps)
}

type Kind = 'block' | 'row' | 'word'

/** The place in the text a page begins at; null where there is none, as in a row that spans from the page before. */
function placeOf(doc: Node, { block, offset, row }: PageStart): { at: number; kind: Kind } | null {
  const node = doc.maybeChild(block)
  if (!node) return null
  let at = 0
  for (let index = 0; index < block; index++) at += doc.child(index).nodeSize
  if (row !== null) {
    if (row >= node.childCount || isSpanned(node, row)) return null
    at += 1
    for (let index = 0; index < row; index++) at += node.child(index).nodeSize
    return { at, kind: 'row' }
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

const drawGap = (kind: Kind, page: number) => () => {
  const gap = document.createElement(kind === 'word' ? 'span' : 'div')
  gap.className = `page-gap page-gap-${kind}`
  gap.dataset.page = String(page)
  gap.contentEditable = 'false'
  if (kind !== 'row') return gap
  const row = document.createElement('tr')
  row.className = 'page-gap-holder'
  row.contentEditable = 'false'
  const cell = row.appendChild(document.createElement('td'))
  cell.colSpan = 1000
  cell.append(gap)
  return row
}
