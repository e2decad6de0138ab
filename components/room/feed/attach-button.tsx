'use client'

import { IconPaperclip } from '@tabler/icons-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'
import { uploads as queue } from '@/components/files/uploads/upload-queue'
import { UploadRows } from '@/components/files/uploads/upload-rows'
import { useUploads } from '@/components/files/uploads/use-uploads'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useRoom } from '../room-context'
import styles from './composer.module.css'

/** Adds files to the document from where one talks about it; those who may not are not offered it. */
export function AttachButton() {
  const t = useTranslations('rooms.composer')
  const documentId = useRoom().document.id
  const field = useRef<FileFieldHandle>(null)
  const { data } = useLive(orpc.files.list, { documentId }, { watch: [`document:${documentId}`] })
  if (data?.abilities.attach !== true) return null
  const { limitMb } = data
  return (
    <>
      <FileField
        handle={field}
        multiple
        onFiles={(files) => queue.add(files, { documentId, role: 'attachment', limitMb })}
      />
      <button
        type="button"
        className={`vz-iconbtn ${styles.attach}`}
        onClick={() => field.current?.choose()}
        aria-label={t('attach')}
        title={t('attach')}
      >
        <IconPaperclip size={17} stroke={1.75} aria-hidden />
      </button>
    </>
  )
}

/** Files on their way, beside where they were added; the files' own part shows them itself. */
export function AttachedOnTheWay() {
  const uploads = useUploads(useRoom().document.id)
  const onFiles = usePathname().replace(/\/$/, '').endsWith('/files')
  if (onFiles || !uploads.length) return null
  return (
    <div className={styles.uploads}>
      <UploadRows uploads={uploads} />
    </div>
  )
}
