'use client'

import { Button, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { bundleAddress } from '../file-address'
import styles from '../files.module.css'

/** All files of a document at once. */
export function SaveAll({ documentId }: { documentId: string }) {
  const t = useTranslations('files')
  return (
    <Tooltip label={t('downloadAllHint')} multiline w={220}>
      <Button
        component="a"
        href={bundleAddress(documentId)}
        className={styles.saveAll}
        variant="subtle"
        color="gray"
        leftSection={<IconDownload size={16} stroke={1.75} />}
      >
        {t('downloadAll')}
      </Button>
    </Tooltip>
  )
}
