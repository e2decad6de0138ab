'use client'

import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useMoment } from '@/components/ui/use-moment'
import type { FileView } from '@/lib/contracts/files'
import { isPart } from '@/lib/files/parts'
import { downloadAddress } from '../file-address'
import styles from '../files.module.css'
import { Extraction } from './extraction'
import { FileIcon } from './file-icon'
import { useFileWords } from './file-words'
import { PartMenu } from './part-menu'

type Props = {
  file: FileView
  versions: number
  openId?: string
  onOpen: (id: string) => void
  /** Whether this person may say which part of the document it is. */
  marks?: boolean
}

/** One version of a file: what it is, how large, whether its text is known, who brought it and when. */
export function FileRow({ file, versions, openId, onOpen, marks }: Props) {
  const t = useTranslations('files')
  const moment = useMoment()
  const words = useFileWords()
  const numbered = versions > 1 && file.role !== 'version_pdf'
  const facts = [
    words.size(file.size),
    file.pages ? t('pages', { count: file.pages }) : null,
    file.uploadedBy,
    moment(file.at),
  ].filter(Boolean)
  return (
    <div className={styles.row} data-open={file.id === openId || undefined}>
      <UnstyledButton
        className={styles.rowMain}
        aria-current={file.id === openId || undefined}
        onClick={() => onOpen(file.id)}
      >
        <FileIcon file={file} />
        <span className={styles.what}>
          <span className={styles.name}>
            <b title={file.name}>{words.title(file)}</b>
            {numbered && <span className="vz-chip">{t('version', { number: file.number })}</span>}
          </span>
          <span className={styles.marks}>
            <RoleMark file={file} />
            <Extraction file={file} />
          </span>
          <span className={styles.facts}>{facts.map((fact) => fact?.replaceAll(' ', '\u00a0')).join(' · ')}</span>
        </span>
      </UnstyledButton>
      {marks && isPart(file.role) && <PartMenu file={file} part={file.role} />}
      <Tooltip label={t('download')}>
        <ActionIcon
          component="a"
          href={downloadAddress(file.id)}
          className={styles.download}
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('downloadNamed', { name: words.title(file) })}
        >
          <IconDownload size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function RoleMark({ file }: { file: FileView }) {
  const t = useTranslations('files')
  const { role } = useFileWords()
  if (file.signed) {
    return (
      <Tooltip label={t('signedHint')} multiline w={260}>
        <span className="vz-chip" data-tone="ok">
          <IconShieldCheck size={13} stroke={1.75} aria-hidden />
          {role(file)}
        </span>
      </Tooltip>
    )
  }
  if (isPart(file.role) && file.role !== 'cover' && file.role !== 'translation') return null
  const hint = t(`roleHints.${file.role}`)
  return (
    <Tooltip label={hint} multiline w={260}>
      <span className="vz-chip" data-tone={file.role === 'rendition' ? 'ink' : undefined}>
        {file.role === 'rendition' || file.role === 'signature' ? t(`roleShort.${file.role}`) : role(file)}
      </span>
    </Tooltip>
  )
}
