'use client'

import { Button } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import acquaint from '@/components/documents/acquaint-block.module.css'
import { useRoom } from '@/components/room/room-context'
import { FileDialog } from './file-dialog'
import { useFiling } from './use-filing'

/** An executed document waits to be filed by who carried it out, or by the office-work department. */
export function FilingBlock() {
  const t = useTranslations('archive.filing')
  const { flow, state } = useRoom().document
  const { filing } = useFiling()
  const [choosing, setChoosing] = useState(false)
  // What the office wrote for itself may be filed once it has a number, and asks for it only on its card.
  if (filing?.abilities.file !== true || (flow !== 'incoming' && state === 'registered')) return null
  return (
    <section className={acquaint.block} aria-label={t('file')}>
      <div className={acquaint.head}>
        <b>{t('ready')}</b>
      </div>
      <p className={acquaint.words}>{t('readyText')}</p>
      <Button
        className={acquaint.press}
        leftSection={<IconFolderDown size={17} stroke={1.75} aria-hidden />}
        onClick={() => setChoosing(true)}
      >
        {t('file')}
      </Button>
      {choosing && <FileDialog onClose={() => setChoosing(false)} />}
    </section>
  )
}
