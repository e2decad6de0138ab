import { Extension, Mark } from '@tiptap/core'
import { renderToReactElement } from '@tiptap/static-renderer/pm/react'
import type { ReactNode } from 'react'
import { clauseNumbers } from '@/lib/editor/clauses'
import type { BodyNode } from '@/lib/editor/content'
import { BINDING_CLASSES, besideOf, piecesOf } from '@/lib/editor/glued'
import type { Proportions } from '@/lib/editor/picture'
import { extensionsOf } from '@/lib/editor/schema'
import styles from './document-text.module.css'

/** A number that stands beside a clause; the live text draws it by itself. */
const DrawnNumber = Extension.create({
  name: 'drawnNumber',
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        number: { default: null, renderHTML: ({ number }) => (number ? { 'data-number': number } : {}) },
      },
    },
  ],
})

/** Words that are broken otherwise at the end of a line; the live text lays this over them. */
const BoundWord = Mark.create({
  name: 'boundWord',
  addAttributes: () => ({ class: {} }),
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

type Props = { body: BodyNode; documentId: string; proportions?: Proportions }

/** A text as plain elements, set like the live one: to be read before any program has come. */
export function StaticText({ body, documentId, proportions }: Props): ReactNode {
  const blocks = body.content ?? []
  const numbers = clauseNumbers(blocks)
  const extensions = [...extensionsOf(documentId, proportions), DrawnNumber, BoundWord]
  const content = blocks.map((block, at) => ({ ...block, attrs: { ...block.attrs, number: numbers[at] ?? null } }))
  return (
    <div className={styles.text}>
      <div className="ProseMirror">
        {renderToReactElement({
          extensions,
          content: { ...body, content: content.map((block) => bound(standing(block), 'page')) },
        })}
      </div>
    </div>
  )
}

/** An empty paragraph keeps its line. */
const standing = (block: BodyNode): BodyNode =>
  block.type === 'paragraph' && !block.content?.length ? { ...block, content: [{ type: 'hardBreak' }] } : block

/** The text cut where the rules of line ends change, as in the live one. */
function bound(node: BodyNode, place: 'page' | 'cell'): BodyNode {
  const inside = node.type === 'table' ? 'cell' : place
  return {
    ...node,
    content: node.content?.flatMap((child, at, all) =>
      child.text ? boundPieces(child, inside, besideOf(textsOf(all), at)) : bound(child, inside),
    ),
  }
}

const textsOf = (nodes: BodyNode[]) => nodes.map(({ text }) => text ?? null)

function boundPieces(node: BodyNode, ...place: ['page' | 'cell', ReturnType<typeof besideOf>]): BodyNode[] {
  return piecesOf(node.text ?? '', ...place).map(({ text, binding }) => {
    if (!binding || binding === 'loose') return { ...node, text }
    const mark = { type: 'boundWord', attrs: { class: BINDING_CLASSES[binding] } }
    return { ...node, text, marks: [...(node.marks ?? []), mark] }
  })
}
