'use client'

import { Button, Select } from '@mantine/core'
import { IconMailbox, IconPackageImport } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { useOfficeDay } from '@/components/ui/office-day'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { api, orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { BROUGHT, type Brought } from '@/lib/registry/delivery-ways'
import dispatch from '../dispatch/dispatch.module.css'
import { FileButtons } from '../dispatch/file-buttons'
import { PeriodDay } from '../dispatch/period-day'
import { useFile } from '../dispatch/use-file'
import { usePeriod } from '../dispatch/use-period'
import { ListFrame } from '../list-frame'
import registration from '../registration.module.css'
import { AcceptMail } from './accept-mail'
import { BatchRow } from './batch-row'
import { showBatch } from './batch-shown'
import styles from './receipts.module.css'

/** «Приём почты»: what was brought in a period, from whom and against which signature, on screen and printed. */
export function ReceiptsList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('registry')
  const errorText = useErrorText()
  const today = useOfficeDay()()
  const { from, until, setFrom, setUntil, period } = usePeriod(today)
  const [way, setWay] = useState<Brought | null>(null)
  const [accepting, setAccepting] = useState(false)
  const asked = { ...period, way: way ?? undefined }
  const { data, error, refetch } = useLive(orpc.registry.receipts, asked, { watch: ['registry'] })
  const file = useFile()
  const accept = (
    <Button
      h={28}
      px={9}
      className={registration.take}
      leftSection={<IconPackageImport size={15} stroke={1.75} aria-hidden />}
      aria-label={t('receipts.accept')}
      onClick={() => setAccepting(true)}
    >
      {t('receipts.accept')}
    </Button>
  )
  return (
    <ListFrame title={t('receipts.list')} onClose={onClose} acts={accept}>
      <div className={styles.filters}>
        <PeriodDay id="receipts-from" label="from" value={from} today={today} onChange={setFrom} />
        <PeriodDay id="receipts-until" label="until" value={until} today={today} onChange={setUntil} />
        <Select
          aria-label={t('receipts.way')}
          placeholder={t('receipts.allWays')}
          value={way}
          data={BROUGHT.map((value) => ({ value, label: t(`ways.${value}`) }))}
          clearable
          size="xs"
          w={200}
          onChange={(value) => setWay(BROUGHT.find((one) => one === value) ?? null)}
        />
        <span className={registration.grow} />
        <FileButtons
          file={file}
          make={(as) => api.registry.receiptsFile({ ...asked, as })}
          disabled={!data?.batches.length}
        />
        {file.failure && (
          <p className={dispatch.wrong} role="alert">
            {errorText(file.failure)}
          </p>
        )}
      </div>
      <div className={registration.scroll}>
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <SkeletonRows count={6} height={52} />
        ) : data.batches.length ? (
          <ul className={styles.rows} aria-label={t('receipts.list')}>
            {data.batches.map((batch) => (
              <BatchRow key={batch.id} batch={batch} oneDay={period.from === period.until} />
            ))}
          </ul>
        ) : (
          <EmptyState
            icon={<IconMailbox size={30} stroke={1.5} aria-hidden />}
            title={t('receipts.none')}
            text={t('receipts.noneText')}
          />
        )}
      </div>
      {accepting && (
        <AcceptMail
          sources={data?.sources ?? []}
          onClose={() => setAccepting(false)}
          onDone={(batchId) => {
            setAccepting(false)
            showBatch(batchId)
          }}
        />
      )}
    </ListFrame>
  )
}
