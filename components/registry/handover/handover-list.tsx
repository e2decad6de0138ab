'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import dispatch from '../dispatch/dispatch.module.css'
import { ListFrame } from '../list-frame'
import { ListTabs } from '../list-tabs'
import registration from '../registration.module.css'
import { RegisterList } from './register-list'
import { WaitingOriginals } from './waiting-originals'

const TABS = ['waiting', 'registers'] as const
type Tab = (typeof TABS)[number]

/** «Подлинники обращений»: what waits to follow to the department for appeals, and the registers by which it went. */
export function HandoverList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('registry.handover')
  const [tab, setTab] = useState<Tab>('waiting')
  const [made, setMade] = useState('')
  const waiting = useLive(orpc.registry.waitingOriginals, {}, { watch: ['registry'] })
  const show = (next: Tab, number = '') => {
    setTab(next)
    setMade(number)
  }
  return (
    <ListFrame title={t('list')} onClose={onClose}>
      <ListTabs
        label={t('sections')}
        tabs={TABS.map((key) => ({
          key,
          label: t(`tab.${key}`),
          count: key === 'waiting' ? waiting.data?.total : undefined,
        }))}
        shown={tab}
        onShow={show}
      />
      <p role="status" className={made ? dispatch.made : undefined}>
        {made && t('made', { number: made })}
      </p>
      <div className={registration.scroll}>
        {tab === 'waiting' ? (
          <WaitingOriginals waiting={waiting} onMade={(number) => show('registers', number)} />
        ) : (
          <RegisterList />
        )}
      </div>
    </ListFrame>
  )
}
