'use client'

import { UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from '../files.module.css'
import { FileRow } from './file-row'
import type { FileGroup } from './group-files'

type Props = { group: FileGroup; openId?: string; onOpen: (id: string) => void; marks?: boolean }

/** A file and, folded behind it, its earlier versions. */
export function FileGroupRows({ group: { newest, earlier }, openId, onOpen, marks }: Props) {
  const t = useTranslations('files')
  const [unfolded, setUnfolded] = useState(false)
  const shown = unfolded || earlier.some(({ id }) => id === openId)
  return (
    <li>
      <FileRow file={newest} versions={earlier.length + 1} openId={openId} onOpen={onOpen} marks={marks} />
      {earlier.length > 0 && (
        <>
          <UnstyledButton className={styles.earlier} aria-expanded={shown} onClick={() => setUnfolded(!shown)}>
            <IconChevronDown size={14} stroke={1.75} data-open={shown || undefined} aria-hidden />
            {t('earlier', { count: earlier.length })}
          </UnstyledButton>
          {shown && (
            <ul className={styles.older}>
              {earlier.map((file) => (
                <li key={file.id}>
                  <FileRow file={file} versions={earlier.length + 1} openId={openId} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </li>
  )
}
