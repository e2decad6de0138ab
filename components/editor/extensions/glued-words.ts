import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { BINDING_CLASSES, besideOf, piecesOf } from '@/lib/editor/glued'
import { mappingOf, touchedRanges } from './text-mapping'

const key = new PluginKey<DecorationSet>('gluedWords')

/** Numbers, telephones and addresses are never broken at the end of a line, on screen as in print. */
export const GluedWords = Extension.create({
  name: 'gluedWords',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => DecorationSet.create(doc, gluedIn(doc, 0, doc.content.size)),
        apply: (tr, before) => {
          if (!tr.docChanged) return before
          const mapping = mappingOf(tr)
          let set = before.map(mapping, tr.doc)
          for (const { from, to } of touchedRanges(mapping)) {
            const [start, end] = wholeBlocks(tr.doc, from, to)
            set = set.remove(set.find(start, end)).add(tr.doc, gluedIn(tr.doc, start, end))
          }
          return set
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

/** A word may have joined its neighbour, so whole blocks are looked at again, and only those. */
function wholeBlocks(doc: Node, from: number, to: number): [number, number] {
  const end = Math.min(to, doc.content.size)
  const [first, last] = [doc.resolve(Math.min(from, end)), doc.resolve(end)]
  return [first.depth ? first.before(1) : first.pos, last.depth ? last.after(1) : last.pos]
}

const textsOf = (block: Node): (string | null)[] => block.children.map((child) => child.text ?? null)

function gluedIn(doc: Node, from: number, to: number): Decoration[] {
  const found: Decoration[] = []
  let block: Node | null = null
  let texts: (string | null)[] = []
  doc.nodesBetween(from, to, (node, pos, parent, index) => {
    if (!node.isText || !node.text) return
    if (block !== parent) texts = parent ? textsOf(parent) : []
    block = parent
    const place = doc.resolve(pos).depth > 1 ? 'cell' : 'page'
    let at = pos
    for (const { text, binding } of piecesOf(node.text, place, besideOf(texts, index))) {
      const end = at + text.length
      if (binding && binding !== 'loose') found.push(Decoration.inline(at, end, { class: BINDING_CLASSES[binding] }))
      at = end
    }
  })
  return found
}
