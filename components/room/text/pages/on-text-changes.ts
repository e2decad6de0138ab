import type { Editor } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Transaction } from '@tiptap/pm/state'
import { flushSync } from 'react-dom'
import { drawsPages } from '@/components/editor/extensions/page-gaps'

/** Lays the sheets when the text has another height or other gaps; returns how to stop. */
export function onTextChanges(editor: Editor, lay: () => void): () => void {
  // Most letters add no line: to ask how high the text is lays out one paragraph, to ask each gap where it is takes longer.
  let height = 0
  const settle = (anew: boolean) => {
    if (!anew && editor.view.dom.offsetHeight === height) return
    lay()
    height = editor.view.dom.offsetHeight
  }
  let colleagues = 0
  const onTransaction = ({ transaction }: { transaction: Transaction }) => {
    const anew = drawsPages(transaction)
    if (anew || (transaction.docChanged && !isChangeOrigin(transaction))) return settle(anew)
    if (!transaction.docChanged) return
    // Twenty who write at once would have the text laid out for each of their letters, several times a frame.
    cancelAnimationFrame(colleagues)
    colleagues = requestAnimationFrame(() => flushSync(() => settle(false)))
  }
  editor.on('transaction', onTransaction)
  return () => {
    cancelAnimationFrame(colleagues)
    editor.off('transaction', onTransaction)
  }
}
