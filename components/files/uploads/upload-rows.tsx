'use client'

import { ActionIcon, Button, Progress, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconUpload, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import { isLost } from '@/lib/api/failure'
import styles from '../files.module.css'
import { useFileWords } from '../list/file-words'
import { uploads as queue, type Upload } from './upload-queue'

/** Files on their way, each with its own progress, and those that were not taken, each with the reason and what to do. */
export function UploadRows({ uploads }: { uploads: Upload[] }) {
  const t = useTranslations('files')
  if (!uploads.length) return null
  return (
    <ul className={styles.uploads} aria-label={t('uploads')}>
      {uploads.map((upload) => (
        <li key={upload.id} data-state={upload.state}>
          {upload.failure ? <Refused upload={upload} /> : <Going upload={upload} />}
        </li>
      ))}
    </ul>
  )
}

function Going({ upload }: { upload: Upload }) {
  const t = useTranslations('files')
  const { size } = useFileWords()
  const percent = Math.round(upload.share * 100)
  return (
    <>
      <IconUpload size={16} stroke={1.75} aria-hidden />
      <span className={styles.uploadWhat}>
        <b className="vz-ell">{upload.name}</b>
        <small className="vz-tn">
          {upload.state === 'sending' ? t('uploading', { percent }) : t(`uploadStates.${upload.state}`)} ·{' '}
          {size(upload.size)}
        </small>
        <Progress
          value={upload.state === 'waiting' ? 0 : percent}
          animated={upload.state === 'checking'}
          size={3}
          aria-label={upload.name}
        />
      </span>
      <Drop upload={upload} label={t('cancel')} />
    </>
  )
}

function Refused({ upload }: { upload: Upload }) {
  const t = useTranslations('files')
  const errorText = useErrorText()
  const { failure } = upload
  if (!failure) return null
  return (
    <>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span className={styles.uploadWhat} role="alert">
        <b className="vz-ell">{upload.name}</b>
        <span>{errorText(failure)}</span>
        {isLost(failure) && failure.requestId && <small>{failure.requestId}</small>}
      </span>
      {isLost(failure) && (
        <Button size="compact-xs" variant="default" onClick={() => queue.retry(upload.id)}>
          {t('viewer.retry')}
        </Button>
      )}
      <Drop upload={upload} label={t('dismiss')} />
    </>
  )
}

const Drop = ({ upload, label }: { upload: Upload; label: string }) => (
  <Tooltip label={label}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={`${label}: ${upload.name}`}
      onClick={() => queue.drop(upload.id)}
    >
      <IconX size={15} stroke={1.75} />
    </ActionIcon>
  </Tooltip>
)
