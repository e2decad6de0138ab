'use client'

import { Modal, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMoment } from '@/components/ui/use-moment'
import type { FileView } from '@/lib/contracts/files'
import { useFileWords } from '../list/file-words'
import styles from './compare.module.css'
import { SideBySide } from './side-by-side'

type Props = { file: FileView; others: FileView[]; onClose: () => void }

/** The open file beside another one of the document, an earlier version of it unless chosen otherwise. */
export function CompareFiles({ file, others, onClose }: Props) {
  const t = useTranslations('files')
  const moment = useMoment()
  const { title } = useFileWords()
  const named = (one: FileView) => [title(one), t('version', { number: one.number }), moment(one.at)].join(', ')
  const [otherId, setOtherId] = useState(others[0]?.id ?? null)
  const other = others.find(({ id }) => id === otherId)
  return (
    <Modal opened onClose={onClose} fullScreen title={t('compare.title')} classNames={{ body: styles.body }}>
      <Select
        className={styles.choice}
        label={t('compare.with')}
        value={otherId}
        data={others.map((one) => ({ value: one.id, label: named(one) }))}
        allowDeselect={false}
        data-autofocus
        onChange={setOtherId}
      />
      {other && (
        <SideBySide
          key={other.id}
          here={{ fileId: other.id, pages: other.pages ?? 1, heading: named(other) }}
          there={{ fileId: file.id, pages: file.pages ?? 1, heading: named(file) }}
        />
      )}
    </Modal>
  )
}
