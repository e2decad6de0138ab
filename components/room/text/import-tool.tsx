'use client'

import { IconFileImport } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ToolButton } from '@/components/editor/toolbar/tool-button'
import { useImport } from './use-import'

/** Puts the text of a Word file where the caret stands. */
export function ImportTool({ editor }: { editor: Editor }) {
  const t = useTranslations('rooms')
  const { take, reading } = useImport(editor)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) take(file)
          currentTarget.value = ''
        }}
      />
      <ToolButton
        icon={IconFileImport}
        label={t(reading ? 'imported.reading' : 'toolbar.importDocx')}
        disabled={reading}
        onClick={() => input.current?.click()}
      />
    </>
  )
}
