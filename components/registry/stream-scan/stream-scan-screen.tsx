'use client'

import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { ListFrame } from '../list-frame'
import { ListTabs } from '../list-tabs'
import registration from '../registration.module.css'
import { AwaitingList } from './awaiting-list'
import { SendingStacks } from './sending-stacks'
import { STACK_TYPES, takeStacks } from './stack-queue'
import { Stacks } from './stacks'

/** «Потоковое сканирование»: stacks whose pages go to their cards by the labels, and what waits for a hand (V-23.02). */
export function StreamScanScreen({ onClose }: { onClose: () => void }) {
  const t = useTranslations('registry.stream')
  const field = useRef<FileFieldHandle>(null)
  const [shown, setShown] = useState<'stacks' | 'awaiting'>('stacks')
  const awaiting = useLive(orpc.registry.awaitingScan, {}, { watch: ['registry', 'streams'] })
  const take = () => field.current?.choose()
  return (
    <ListFrame
      title={t('list')}
      onClose={onClose}
      acts={
        <>
          <Button
            h={28}
            px={9}
            className={registration.take}
            leftSection={<IconUpload size={15} stroke={1.75} aria-hidden />}
            aria-label={t('take')}
            title={t('takeHint')}
            onClick={take}
          >
            {t('take')}
          </Button>
          <FileField handle={field} accept={STACK_TYPES} multiple onFiles={takeStacks} />
        </>
      }
    >
      <ListTabs
        label={t('list')}
        tabs={[
          { key: 'stacks', label: t('stacks') },
          { key: 'awaiting', label: t('awaiting'), count: awaiting.data?.length },
        ]}
        shown={shown}
        onShow={setShown}
      />
      <SendingStacks />
      {shown === 'stacks' ? <Stacks onTake={take} /> : <AwaitingList found={awaiting} />}
    </ListFrame>
  )
}
