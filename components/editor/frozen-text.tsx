'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import type { BodyNode } from '@/lib/editor/content'
import { baseExtensions } from '@/lib/editor/schema'
import styles from './document-text.module.css'
import { ClauseNumbers } from './extensions/clause-numbers'
import { GluedWords } from './extensions/glued-words'

/** A text that nobody edits any more, set like the live one. */
export function FrozenText({ body }: { body: BodyNode }) {
  const editor = useEditor({
    extensions: [...baseExtensions, ClauseNumbers, GluedWords],
    content: body,
    editable: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
  })
  return <EditorContent editor={editor} className={styles.text} />
}
