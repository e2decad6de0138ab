'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import type { BodyNode } from '@/lib/editor/content'
import { extensionsOf } from '@/lib/editor/schema'
import styles from './document-text.module.css'
import { ClauseNumbers } from './extensions/clause-numbers'
import { ColumnNumbers } from './extensions/column-numbers'
import { GluedWords } from './extensions/glued-words'

type Props = { body: BodyNode; documentId: string; compared?: boolean }

/** A text that nobody edits any more, or the difference of two, set like the live one. */
export function FrozenText({ body, documentId, compared = false }: Props) {
  const t = useTranslations('rooms.page')
  const label = t('text')
  const editor = useEditor(
    {
      extensions: [...extensionsOf(documentId), ClauseNumbers, ColumnNumbers, GluedWords],
      content: body,
      editable: false,
      editorProps: { attributes: { role: 'document', 'aria-label': label } },
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
    },
    [body, documentId, label],
  )
  return <EditorContent editor={editor} className={compared ? `${styles.text} ${styles.compared}` : styles.text} />
}
