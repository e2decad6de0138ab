'use client'

import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconLoader2, IconScan, IconScanEye } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { FileView } from '@/lib/contracts/files'
import styles from '../files.module.css'
import { useFileWords } from './file-words'

const ICON = {
  waiting: IconLoader2,
  recognising: IconLoader2,
  unrecognised: IconScanEye,
  recognised: IconScan,
  unsure: IconAlertTriangle,
  failed: IconAlertTriangle,
  done: null,
  none: null,
}
const TURNING = new Set(['waiting', 'recognising'])

/** Whether the words of a file can be found; a text that was recognised says so, for it may hold mistakes (C-16.07). */
export function Extraction({ file }: { file: FileView }) {
  const t = useTranslations('files')
  const { extraction, state } = useFileWords().reading(file)
  if (!extraction || state === 'done') return null
  const Icon = ICON[state]
  return (
    <Tooltip label={t(`extractionHints.${state}`, { confidence: file.recognition?.confidence ?? 0 })} multiline w={260}>
      <span className={styles.extraction} data-state={state} role="status">
        {Icon && (
          <Icon size={13} stroke={1.75} className={TURNING.has(state) ? styles.turning : undefined} aria-hidden />
        )}
        {extraction}
      </span>
    </Tooltip>
  )
}
