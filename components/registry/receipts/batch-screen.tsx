'use client'

import { Button } from '@mantine/core'
import { IconMailPlus, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { BatchCard } from '@/lib/contracts/registry-receipts'
import { useDesk } from '../desk-acts'
import dispatch from '../dispatch/dispatch.module.css'
import { ReasonDialog } from '../dispatch/reason-dialog'
import { usePickFiles } from '../intake/file-picker'
import { ListFrame } from '../list-frame'
import registration from '../registration.module.css'
import { BatchDocuments } from './batch-documents'
import { BatchFacts } from './batch-facts'
import { showBatch } from './batch-shown'
import { Inventory } from './inventory'
import styles from './receipts.module.css'

type Props = { batchId: string; onOpen: (documentId: string) => void }

/** One receipt of mail: its record, its inventory, what of it is in the queue already. */
export function BatchScreen({ batchId, onOpen }: Props) {
  const t = useTranslations('registry.receipts')
  const { data, error, refetch } = useLive(orpc.registry.receipt, { batchId }, { watch: ['registry'] })
  const batch = data?.id === batchId ? data : null
  const refresh = () => void refetch()
  return (
    <ListFrame
      title={batch ? t('number', { number: batch.number }) : t('list')}
      acts={batch?.abilities.take === true && <Taking />}
      back={t('back')}
      onClose={() => showBatch(null)}
    >
      <div className={registration.scroll}>
        {error && !batch ? (
          <ErrorState error={error} retry={refresh} />
        ) : !batch ? (
          <SkeletonRows count={6} height={52} />
        ) : (
          <div className={dispatch.groups}>
            <BatchFacts batch={batch} />
            {batch.way === 'courier_service' && <Inventory batch={batch} refresh={() => refetch()} />}
            <BatchDocuments batch={batch} onOpen={onOpen} refresh={refresh} />
            {batch.abilities.withdraw === true && <Withdraw batch={batch} refresh={refresh} />}
          </div>
        )}
      </div>
    </ListFrame>
  )
}

function Taking() {
  const t = useTranslations('registry.receipts')
  const pickFiles = usePickFiles()
  const { takeWithoutFile } = useDesk()
  return (
    <>
      <Button
        h={28}
        px={9}
        className={registration.take}
        leftSection={<IconUpload size={15} stroke={1.75} aria-hidden />}
        aria-label={t('take')}
        title={t('takeHint')}
        onClick={pickFiles}
      >
        {t('take')}
      </Button>
      <Button
        variant="default"
        h={28}
        px={9}
        className={registration.take}
        leftSection={<IconMailPlus size={15} stroke={1.75} aria-hidden />}
        aria-label={t('without')}
        onClick={takeWithoutFile}
      >
        {t('without')}
      </Button>
    </>
  )
}

function Withdraw({ batch: { id: batchId }, refresh }: { batch: BatchCard; refresh: () => void }) {
  const t = useTranslations('registry.receipts')
  const [asking, setAsking] = useState(false)
  const act = useCommand(orpc.registry.withdrawReceipt, {
    done: () => {
      setAsking(false)
      refresh()
    },
  })
  return (
    <div className={styles.foot}>
      <Button variant="subtle" color="gray" size="xs" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('withdrawTitle')}
          label={t('withdrawReason')}
          submit={t('withdrawSubmit')}
          act={act}
          onClose={() => setAsking(false)}
          onSubmit={(reason) => void act.run({ batchId, reason })}
        />
      )}
    </div>
  )
}
