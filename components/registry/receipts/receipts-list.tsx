'use client'

import { Button } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { PeriodDay } from '../dispatch/period-day'
import { usePeriod } from '../dispatch/use-period'
import { ListFrame } from '../list-frame'
import { ListTabs } from '../list-tabs'
import registration from '../registration.module.css'
import { DeskRegisters } from '../unit-mail/desk-registers'
import { AcceptMail } from './accept-mail'
import { showBatch } from './batch-shown'
import { Journal } from './journal'
import styles from './receipts.module.css'

const TABS = ['journal', 'desk'] as const
type Tab = (typeof TABS)[number]

/** «Приём почты»: the journal of what was brought, and the registers by which units pass theirs on. */
export function ReceiptsList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('registry')
  const today = useOfficeDay()()
  const { from, until, setFrom, setUntil, period } = usePeriod(today)
  const [tab, setTab] = useState<Tab>('journal')
  const [accepting, setAccepting] = useState(false)
  const { data } = useLive(orpc.registry.receipts, period, { watch: ['registry'] })
  const units = useLive(orpc.registry.deskUnitRegisters, period, { watch: ['registry'] })
  const waiting = units.data?.registers.filter(({ acceptedAt }) => !acceptedAt).length
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
  const days = (
    <>
      <PeriodDay id="receipts-from" label="from" value={from} today={today} onChange={setFrom} />
      <PeriodDay id="receipts-until" label="until" value={until} today={today} onChange={setUntil} />
    </>
  )
  return (
    <ListFrame title={t('receipts.list')} onClose={onClose} acts={accept}>
      <ListTabs
        label={t('unitMail.sections')}
        tabs={TABS.map((key) => ({ key, label: t(`unitMail.${key}`), count: key === 'desk' ? waiting : undefined }))}
        shown={tab}
        onShow={setTab}
      />
      {tab === 'journal' ? (
        <Journal period={period} days={days} />
      ) : (
        <>
          <div className={styles.filters}>{days}</div>
          <div className={registration.scroll}>
            <DeskRegisters waiting={units} />
          </div>
        </>
      )}
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
