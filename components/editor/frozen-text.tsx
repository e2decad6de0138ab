'use client'

import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import type { BodyNode } from '@/lib/editor/content'
import type { Proportions } from '@/lib/editor/picture'
import { extensionsOf } from '@/lib/editor/schema'
import styles from './document-text.module.css'
import { ClauseNumbers } from './extensions/clause-numbers'
import { ColumnNumbers } from './extensions/column-numbers'
import { GluedWords } from './extensions/glued-words'
import { PageGaps } from './extensions/page-gaps'

type Frozen = { body: BodyNode; documentId: string; proportions?: Proportions }

/** An editor over a text that nobody edits any more, or over the difference of two; another text is another editor. */
export function useFrozenEditor({ body, documentId, proportions }: Frozen): Editor {
  const t = useTranslations('rooms.page')
  const label = t('text')
  return useEditor(
    {
      extensions: [...extensionsOf(documentId, proportions), ClauseNumbers, ColumnNumbers, GluedWords, PageGaps],
      content: body,
      editable: false,
      editorProps: { attributes: { role: 'document', 'aria-label': label } },
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
    },
    [body, documentId, label],
  )
}

/** Such a text, set like the live one. */
export const FrozenWords = ({ editor, compared = false }: { editor: Editor; compared?: boolean }) => (
  <EditorContent editor={editor} className={compared ? `${styles.text} ${styles.compared}` : styles.text} />
)

/** A text that is only read, whole. */
export const FrozenText = (frozen: Frozen) => <FrozenWords editor={useFrozenEditor(frozen)} />
