'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLayoutGrid } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

const ArrangeDialog = dynamic(() => import('./arrange-dialog').then((module) => module.ArrangeDialog), { ssr: false })

type Props = {
  documentId: string
  file: { id: string; name: string }
  /** The arranged file has come; the open one is behind it now. */
  onArranged: (fileId: string) => void
}

/** Opens the desk on which the pages of a PDF are put in order. */
export function ArrangeTool({ documentId, file, onArranged }: Props) {
  const t = useTranslations('files.arrange')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Tooltip label={t('open')}>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('open')} onClick={() => setOpened(true)}>
          <IconLayoutGrid size={17} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      {opened && (
        <ArrangeDialog
          {...{ documentId, file }}
          onClose={() => setOpened(false)}
          onArranged={(fileId) => {
            setOpened(false)
            onArranged(fileId)
          }}
        />
      )}
    </>
  )
}
