'use client'

import { IconPhoto } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ToolButton } from '@/components/editor/toolbar/tool-button'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'
import { PICTURE_ENDINGS } from './send-picture'
import type { Pictures } from './use-pictures'

/** Puts pictures from the computer where the caret stands. */
export function PictureTool({ pictures }: { pictures: Pictures }) {
  const t = useTranslations('rooms.toolbar')
  const field = useRef<FileFieldHandle>(null)
  return (
    <>
      <FileField handle={field} accept={PICTURE_ENDINGS} multiple onFiles={pictures.choose} />
      <ToolButton icon={IconPhoto} label={t('picture')} onClick={() => field.current?.choose()} />
    </>
  )
}
