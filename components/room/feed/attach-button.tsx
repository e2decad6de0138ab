'use client'

import { IconPaperclip } from '@tabler/icons-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'
import { UploadRows } from '@/components/files/uploads/upload-rows'
import { useUploads } from '@/components/files/uploads/use-uploads'
import { useRoom } from '../room-context'
import styles from './composer.module.css'
import { useAttach } from './use-attach'

/** Chooses files for the document; those who may not add any are not offered it. */
export function AttachButton() {
  const t = useTranslations('rooms.composer')
  const attach = useAttach()
  const field = useRef<FileFieldHandle>(null)
  if (!attach) return null
  return (
    <>
      <FileField handle={field} multiple onFiles={attach} />
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
