'use client'

import { ActionIcon, Button } from '@mantine/core'
import { IconPaperclip, IconScan, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'
import { useErrorText } from '@/components/ui/error-text'
import { type LineFile, type LineUpload, lineUploads } from './line-uploads'
import type { TypedLine } from './unit-lines'
import styles from './unit-mail.module.css'

type Props = {
  line: TypedLine
  uploads: readonly LineUpload[]
  onStored: (file: LineFile) => void
  onRemove: (file: LineFile) => void
}

/** What of a document is passed electronically: its scan, and an attachment that is too bulky for paper. */
export function LineFiles({ line, uploads, onStored, onRemove }: Props) {
  const t = useTranslations('registry.unitMail')
  const [scan, bulky] = [useRef<FileFieldHandle>(null), useRef<FileFieldHandle>(null)]
  const send = (role: LineFile['role']) => (files: File[]) =>
    lineUploads.add(role === 'scan' ? files.slice(0, 1) : files, { lineKey: line.key, role, onStored })
  const scanned =
    line.files.some(({ role }) => role === 'scan') || uploads.some(({ role, failure }) => role === 'scan' && !failure)
  return (
    <div className={styles.files}>
      <FileField handle={scan} onFiles={send('scan')} />
      <FileField handle={bulky} multiple onFiles={send('attachment')} />
      <span className={styles.choose}>
        <Button
          size="xs"
          variant="default"
          disabled={scanned}
          leftSection={<IconScan size={14} stroke={1.75} aria-hidden />}
          onClick={() => scan.current?.choose()}
        >
          {t('scan')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={line.files.length + uploads.length >= 20}
          leftSection={<IconPaperclip size={14} stroke={1.75} aria-hidden />}
          onClick={() => bulky.current?.choose()}
        >
          {t('bulky')}
        </Button>
      </span>
      {line.files.length + uploads.length > 0 && (
        <ul>
          {line.files.map((file) => (
            <li key={`${file.role} ${file.name}`}>
              <span className={styles.fileName}>{file.name}</span>
              <span className="vz-chip">{t(file.role === 'scan' ? 'isScan' : 'isBulky')}</span>
              <Remove name={file.name} onRemove={() => onRemove(file)} />
            </li>
          ))}
          {uploads.map((upload) => (
            <Going key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Going({ upload: { id, name, state, share, failure } }: { upload: LineUpload }) {
  const t = useTranslations('registry.unitMail')
  const errorText = useErrorText()
  return (
    <li role={failure ? 'alert' : undefined}>
      <span className={styles.fileName}>
        {failure
          ? `${name}: ${errorText(failure)}`
          : state === 'checking'
            ? t('checking', { name })
            : t('sending', { name, share: Math.round(share * 100) })}
      </span>
      <Remove name={name} onRemove={() => lineUploads.drop(id)} />
    </li>
  )
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  const label = useTranslations('registry.unitMail')('removeFile', { name })
  return (
    <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} title={label} onClick={onRemove}>
      <IconX size={15} stroke={1.75} aria-hidden />
    </ActionIcon>
  )
}
