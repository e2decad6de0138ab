'use client'

import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconLock, IconSitemap } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSession } from '@/components/frame/session'
import { FindBar } from '@/components/ui/find-bar'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { DutyView } from '@/lib/contracts/registry-duties'
import styles from './duties.module.css'
import { DutiesTable } from './duties-table'
import { mayKeepDuties } from './may-keep-duties'
import { RemoveDuty } from './remove-duty'

const DutyForm = dynamic(() => import('./duty-form').then((module) => module.DutyForm), { ssr: false })

/** «Распределение обязанностей» for those who keep it; others are told whose it is (V-14.11). */
export function DutiesPart() {
  const t = useTranslations('registry')
  const { permissions } = useSession()
  if (mayKeepDuties(permissions)) return <KeptDuties />
  return (
    <EmptyState
      icon={<IconLock size={30} stroke={1.5} aria-hidden />}
      title={t('duties.closed')}
      text={t('errors.may_not_keep_duties')}
    />
  )
}

function KeptDuties() {
  const t = useTranslations('registry.duties')
  const [text, setText] = useState('')
  const [form, setForm] = useState<DutyView | 'new' | null>(null)
  const [removed, setRemoved] = useState<DutyView | null>(null)
  const [query] = useDebouncedValue(text.trim(), 200)
  const { data, error, refetch } = useLive(orpc.registry.duties, { query }, { watch: ['registry'] })
  const again = (): Promise<unknown> => refetch()
  const add = () => setForm('new')
  return (
    <section className={styles.part} aria-label={t('title')}>
      <p>{t('about')}</p>
      <FindBar
        find={t('find')}
        text={text}
        onText={setText}
        count={data ? t('count', { count: data.duties.length }) : null}
        add={t('add')}
        onAdd={add}
      />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={6} height={56} />
      ) : data.duties.length === 0 ? (
        <EmptyState
          icon={<IconSitemap size={30} stroke={1.5} aria-hidden />}
          title={t(data.total ? 'nothing' : 'empty')}
          text={t(data.total ? 'nothingText' : 'emptyText')}
          action={data.total ? undefined : <Button onClick={add}>{t('add')}</Button>}
        />
      ) : (
        <DutiesTable duties={data.duties} onChange={setForm} onRemove={setRemoved} />
      )}
      {form && <DutyForm duty={form === 'new' ? null : form} onClose={() => setForm(null)} onDone={again} />}
      {removed && <RemoveDuty duty={removed} onClose={() => setRemoved(null)} onDone={again} />}
    </section>
  )
}
