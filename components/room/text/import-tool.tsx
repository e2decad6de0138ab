'use client'

import { IconFileImport } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ToolButton } from '@/components/editor/toolbar/tool-button'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'
import { useImport } from './use-import'

/** Puts the text of a Word file where the caret stands. */
export function ImportTool({ editor }: { editor: Editor }) {
  const t = useTranslations('rooms')
  const { take, reading } = useImport(editor)
  const field = useRef<FileFieldHandle>(null)
  return (
    <>
      <FileField handle={field} accept=".docx" onFiles={([file]) => file && take(file)} />
      <ToolButton
        icon={IconFileImport}
        label={t(reading ? 'imported.reading' : 'toolbar.importDocx')}
        disabled={reading}
        onClick={() => field.current?.choose()}
      />
    </>
  )
}
