import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { clauseNumbers } from '@/lib/editor/clauses'
import { mappingOf } from './text-mapping'

type Numbers = { shape: string; count: number; set: DecorationSet }
const key = new PluginKey<Numbers>('clauseNumbers')

/** Draws the numbers of clauses beside their paragraphs; they are counted, never written into the text. */
export const ClauseNumbers = Extension.create({
  name: 'clauseNumbers',
  addProseMirrorPlugins: () => [
    new Plugin<Numbers>({
      key,
      state: {
        init: (_config, { doc }) => numbered(doc, shapeOf(doc)),
        apply: (tr, before) => {
          if (!tr.docChanged) return before
          const shape = shapeOf(tr.doc)
          if (shape !== before.shape) return numbered(tr.doc, shape)
          const set = before.set.map(mappingOf(tr), tr.doc)
          return set.find().length === before.count ? { ...before, set } : numbered(tr.doc, shape)
        },
      },
      props: { decorations: (state) => key.getState(state)?.set },
    }),
  ],
})

/** Everything the numbers depend on; while it stays, numbers only move with the text. */
function shapeOf(doc: Node): string {
  let shape = ''
  doc.forEach(({ attrs: { list, level } }) => {
    shape += list === 'clause' ? level : list === 'letter' ? 'a' : list === 'bullet' ? '-' : '.'
  })
  return shape
}

function numbered(doc: Node, shape: string): Numbers {
  const blocks: Node[] = []
  const decorations: Decoration[] = []
  doc.forEach((block) => void blocks.push(block))
  const numbers = clauseNumbers(blocks)
  doc.forEach((block, at, index) => {
    const number = numbers[index]
    if (number) decorations.push(Decoration.node(at, at + block.nodeSize, { 'data-number': number }))
  })
  return { shape, count: decorations.length, set: DecorationSet.create(doc, decorations) }
}
