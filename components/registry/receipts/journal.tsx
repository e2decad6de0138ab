'use client'

import { Select } from '@mantine/core'
import { IconMailbox } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { api, orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { BATCH_WAYS, type BatchWay } from '@/lib/registry/delivery-ways'
import dispatch from '../dispatch/dispatch.module.css'
import { FileButtons } from '../dispatch/file-buttons'
import { useFile } from '../dispatch/use-file'
import registration from '../registration.module.css'
import { BatchRow } from './batch-row'
import styles from './receipts.module.css'

type Props = { period: { from: string; until: string }; days: ReactNode }

/** What was brought in a period, from whom and against which signature, on screen and printed. */
export function Journal({ period, days }: Props) {
  const t = useTranslations('registry')
  const errorText = useErrorText()
  const [way, setWay] = useState<BatchWay | null>(null)
  const asked = { ...period, way: way ?? undefined }
  const { data, error, refetch } = useLive(orpc.registry.receipts, asked, { watch: ['registry'] })
  const file = useFile()
  return (
    <>
      <div className={styles.filters}>
        {days}
        <Select
          aria-label={t('receipts.way')}
          placeholder={t('receipts.allWays')}
          value={way}
          data={BATCH_WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))}
          clearable
          size="xs"
          w={200}
          onChange={(value) => setWay(BATCH_WAYS.find((one) => one === value) ?? null)}
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
    </>
  )
}
