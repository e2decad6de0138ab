'use client'

import { Button } from '@mantine/core'
import { IconPlus, IconRoute } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { SettingView } from '@/lib/contracts/journals-settings'
import { RowActs } from '../row-acts'
import styles from '../rules.module.css'
import { RemoveSetting } from './remove-setting'

const SettingForm = dynamic(() => import('./setting-form').then((module) => module.SettingForm), { ssr: false })

/** Registration settings: in which journal documents of a kind and unit are registered; the operator keeps them (T-12). */
export function SettingsPart({ changes }: { changes: boolean }) {
  const t = useTranslations('journals.settings')
  const { data, error, refetch } = useLive(orpc.journals.settings, {}, { watch: ['registry'] })
  const [form, setForm] = useState<SettingView | 'new' | null>(null)
  const [removed, setRemoved] = useState<SettingView | null>(null)
  const again = (): Promise<unknown> => refetch()
  const add = changes && (
    <Button
      variant="default"
      leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />}
      onClick={() => setForm('new')}
    >
      {t('add')}
    </Button>
  )
  return (
    <section className={styles.part} aria-label={t('title')}>
      <div className={styles.head}>
        <p>{t('about')}</p>
        {data && data.settings.length > 0 && add}
      </div>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={4} height={48} />
      ) : data.settings.length === 0 ? (
        <EmptyState
          icon={<IconRoute size={30} stroke={1.5} aria-hidden />}
          title={t('empty')}
          text={t(changes ? 'emptyText' : 'emptyReader')}
          action={add}
        />
      ) : (
        <SettingsTable settings={data.settings} changes={changes} onChange={setForm} onRemove={setRemoved} />
      )}
      {form && data && (
        <SettingForm
          setting={form === 'new' ? null : form}
          kinds={data.kinds}
          onClose={() => setForm(null)}
          onDone={again}
        />
      )}
      {removed && <RemoveSetting setting={removed} onClose={() => setRemoved(null)} onDone={again} />}
    </section>
  )
}

type Props = {
  settings: SettingView[]
  changes: boolean
  onChange: (setting: SettingView) => void
  onRemove: (setting: SettingView) => void
}

function SettingsTable({ settings, changes, onChange, onRemove }: Props) {
  const t = useTranslations('journals.settings')
  return (
    <table className={`vz-table ${styles.table}`} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('unit')}</th>
          <th scope="col">{t('journal')}</th>
          <th scope="col">{t('group')}</th>
          {changes && <td />}
        </tr>
      </thead>
      <tbody>
        {settings.map((setting) => (
          <tr key={setting.id}>
            <td>
              <b>{setting.kindName}</b>
              {setting.restricted && <small>{t('restricted')}</small>}
            </td>
            <td>{setting.unit?.name ?? t('everyUnit')}</td>
            <td>
              {setting.journal.name}
              {setting.journal.closed && <small>{t('closed')}</small>}
            </td>
            <td>{setting.group ?? t('everyone')}</td>
            {changes && (
              <RowActs
                change={t('change', { name: setting.kindName })}
                remove={t('remove', { name: setting.kindName })}
                onChange={() => onChange(setting)}
                onRemove={() => onRemove(setting)}
              />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
