'use client'

import { IconSend } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { LineView } from '@/lib/contracts/registry-dispatch-views'
import { ListFrame } from '../list-frame'
import { ListTabs } from '../list-tabs'
import registration from '../registration.module.css'
import styles from './dispatch.module.css'
import { LineRow } from './line-row'
import { OutgoingGroup } from './outgoing-group'
import { RegisterList } from './register-list'
import { ReturnList } from './return-list'

const TABS = ['going', 'back', 'registers', 'returns'] as const
type Tab = (typeof TABS)[number]

/** «Отправка»: what waits to go, by ways; what is with executors; registers and returns. */
export function DispatchList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('registry.dispatch')
  const [tab, setTab] = useState<Tab>('going')
  const { data, error, refetch } = useLive(orpc.registry.dispatchDesk, {}, { watch: ['registry'] })
  const going = data?.lines.filter(({ state }) => state !== 'with_executor') ?? []
  const back = data?.lines.filter(({ state }) => state === 'with_executor') ?? []
  const counts: Partial<Record<Tab, number>> = { going: going.length, back: back.length }
  return (
    <ListFrame title={t('list')} onClose={onClose}>
      <ListTabs
        label={t('sections')}
        tabs={TABS.map((key) => ({ key, label: t(`tab.${key}`), count: data && counts[key] }))}
        shown={tab}
        onShow={setTab}
      />
      <div className={registration.scroll}>
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <SkeletonRows count={8} height={52} />
        ) : tab === 'registers' ? (
          <RegisterList today={data.today} />
        ) : tab === 'returns' ? (
          <ReturnList today={data.today} />
        ) : tab === 'back' ? (
          <Back lines={back} today={data.today} />
        ) : (
          <Going lines={going} today={data.today} onChanged={() => void refetch()} onSent={() => setTab('registers')} />
        )}
      </div>
    </ListFrame>
  )
}

type GoingProps = { lines: LineView[]; today: string; onChanged: () => void; onSent: () => void }

function Going({ lines, ...rest }: GoingProps) {
  const t = useTranslations('registry.dispatch')
  const groups = new Map<string, LineView[]>()
  for (const line of lines) {
    const key = `${line.method} ${line.mailClass ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  if (!lines.length)
    return <EmptyState icon={<IconSend size={30} stroke={1.5} aria-hidden />} title={t('none')} text={t('noneText')} />
  return (
    <div className={styles.groups}>
      {[...groups].map(([key, members]) => (
        <OutgoingGroup key={key} lines={members} {...rest} />
      ))}
    </div>
  )
}

function Back({ lines, today }: { lines: LineView[]; today: string }) {
  const t = useTranslations('registry.dispatch')
  if (!lines.length)
    return (
      <EmptyState
        icon={<IconSend size={30} stroke={1.5} aria-hidden />}
        title={t('noneBack')}
        text={t('noneBackText')}
      />
    )
  return (
    <div className={styles.groups}>
      <ul className={styles.group}>
        {lines.map((line) => (
          <LineRow key={line.id} line={line} today={today} together={0} />
        ))}
      </ul>
    </div>
  )
}
