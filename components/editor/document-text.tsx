'use client'

import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import styles from './document-text.module.css'

/** The text on the page, set as it is printed. */
export function DocumentText({ editor, hidden = false }: { editor: Editor; hidden?: boolean }) {
  return <EditorContent editor={editor} className={styles.text} hidden={hidden} />
}
