'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import type { BodyNode } from '@/lib/editor/content'
import { baseExtensions } from '@/lib/editor/schema'
import styles from './document-text.module.css'
import { ClauseNumbers } from './extensions/clause-numbers'
import { GluedWords } from './extensions/glued-words'

type Props = { body: BodyNode; compared?: boolean }

/** A text that nobody edits any more, or the difference of two, set like the live one. */
export function FrozenText({ body, compared = false }: Props) {
  const t = useTranslations('rooms.page')
  const label = t('text')
  const editor = useEditor(
    {
      extensions: [...baseExtensions, ClauseNumbers, GluedWords],
      content: body,
      editable: false,
      editorProps: { attributes: { role: 'document', 'aria-label': label } },
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
    },
    [body, label],
  )
  return <EditorContent editor={editor} className={compared ? `${styles.text} ${styles.compared}` : styles.text} />
}
