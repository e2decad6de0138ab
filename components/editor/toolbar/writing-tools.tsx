'use client'

import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconItalic,
  IconLetterA,
  IconList,
  IconListNumbers,
  IconUnderline,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { AlignMenu } from './align-menu'
import { StyleMenu } from './style-menu'
import { TableMenu } from './table-menu'
import { ToolButton } from './tool-button'
import styles from './toolbar.module.css'
import { useTools } from './use-tools'

/** Tools of whoever may write; undo takes back only what this person did. */
export function WritingTools({ editor }: { editor: Editor }) {
  const t = useTranslations('rooms.toolbar')
  const tools = useTools(editor)
  const run = () => editor.chain().focus()
  return (
    <>
      <ToolButton
        icon={IconArrowBackUp}
        label={t('undo')}
        keys="Ctrl+Z"
        disabled={!tools.canUndo}
        onClick={() => run().undo().run()}
      />
      <ToolButton
        icon={IconArrowForwardUp}
        label={t('redo')}
        keys="Ctrl+Y"
        disabled={!tools.canRedo}
        onClick={() => run().redo().run()}
      />
      <i className={styles.rule} aria-hidden />
      <StyleMenu editor={editor} tools={tools} />
      <ToolButton
        icon={IconBold}
        label={t('bold')}
        keys="Ctrl+B"
        pressed={tools.bold}
        onClick={() => run().toggleBold().run()}
      />
      <ToolButton
        icon={IconItalic}
        label={t('italic')}
        keys="Ctrl+I"
        pressed={tools.italic}
        onClick={() => run().toggleItalic().run()}
      />
      <ToolButton
        icon={IconUnderline}
        label={t('underline')}
        keys="Ctrl+U"
        pressed={tools.underline}
        onClick={() => run().toggleUnderline().run()}
      />
      <AlignMenu editor={editor} tools={tools} />
      <ToolButton
        icon={IconListNumbers}
        label={t('clause')}
        keys="Tab, Shift+Tab"
        pressed={tools.clause}
        onClick={() => run().toggleClause('clause').run()}
      />
      <ToolButton
        icon={IconLetterA}
        label={t('letter')}
        pressed={tools.letter}
        onClick={() => run().toggleClause('letter').run()}
      />
      <ToolButton
        icon={IconList}
        label={t('bullet')}
        pressed={tools.bullet}
        onClick={() => run().toggleClause('bullet').run()}
      />
      <TableMenu editor={editor} tools={tools} />
      <i className={styles.rule} aria-hidden />
    </>
  )
}
