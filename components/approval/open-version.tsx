'use client'

import { Button, Modal } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CycleView } from '@/lib/contracts/approval-views'
import styles from './tab.module.css'
import { useVersionFile } from './use-version-file'

const PageViewer = dynamic(() => import('../files/page-viewer').then((module) => module.PageViewer), { ssr: false })

type Props = { documentId: string; version: CycleView['version'] }

/** The very file that visas and signatures are put on, to be read before one decides. */
export function OpenVersion({ documentId, version }: Props) {
  const t = useTranslations('approval.tab')
  const file = useVersionFile(documentId, version.sha256)
  const [opened, setOpened] = useState(false)
  const [page, setPage] = useState(1)
  if (!file) return null
  const title = t('openVersion', { number: version.number })
  return (
    <>
      <Button
        variant="default"
        h={28}
        px={8}
        fz={12}
        leftSection={<IconFileText size={15} stroke={1.75} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {title}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={file.name}
        size="min(1080px, calc(100vw - 32px))"
        classNames={{ body: styles.viewer }}
      >
        {opened && <PageViewer fileId={file.id} pages={file.pages ?? 1} page={page} onPage={setPage} />}
      </Modal>
    </>
  )
}
