'use client'

import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconItalic, IconUnderline } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { AlignMenu } from './align-menu'
import { ListMenu } from './list-menu'
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
      <ListMenu editor={editor} tools={tools} />
      <TableMenu editor={editor} tools={tools} />
      <i className={styles.rule} aria-hidden />
    </>
  )
}
