import { Extension } from '@tiptap/core'
import { renderToReactElement } from '@tiptap/static-renderer/pm/react'
import type { ReactNode } from 'react'
import { clauseNumbers } from '@/lib/editor/clauses'
import type { BodyNode } from '@/lib/editor/content'
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

/** A text as plain elements, set like the live one: to be read before any program has come. */
export function StaticText({ body, documentId }: { body: BodyNode; documentId: string }): ReactNode {
  const blocks = body.content ?? []
  const numbers = clauseNumbers(blocks)
  const extensions = [...extensionsOf(documentId), DrawnNumber]
  const content = blocks.map((block, at) => ({ ...block, attrs: { ...block.attrs, number: numbers[at] ?? null } }))
  return (
    <div className={styles.text}>
      <div className="ProseMirror">
        {renderToReactElement({ extensions, content: { ...body, content: content.map(standing) } })}
      </div>
    </div>
  )
}

/** An empty paragraph keeps its line. */
const standing = (block: BodyNode): BodyNode =>
  block.type === 'paragraph' && !block.content?.length ? { ...block, content: [{ type: 'hardBreak' }] } : block
