'use client'

import { IconRoute } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { SettingView } from '@/lib/contracts/journals-settings'
import { RowActs } from '../row-acts'
import styles from '../rules.module.css'
import { RulesPart } from '../rules-part'
import { RemoveSetting } from './remove-setting'

const SettingForm = dynamic(() => import('./setting-form').then((module) => module.SettingForm), { ssr: false })

/** Registration settings: in which journal documents of a kind and unit are registered; the operator keeps them (T-12). */
export function SettingsPart({ changes }: { changes: boolean }) {
  const t = useTranslations('journals.settings')
  const { data, error, refetch } = useLive(orpc.journals.settings, {}, { watch: ['registry'] })
  const [form, setForm] = useState<SettingView | 'new' | null>(null)
  const [removed, setRemoved] = useState<SettingView | null>(null)
  const again = (): Promise<unknown> => refetch()
  const reader = changes ? 'emptyText' : 'emptyReader'
  const words = { title: t('title'), about: t('about'), add: t('add'), empty: t('empty'), emptyText: t(reader) }
  return (
    <>
      <RulesPart
        words={words}
        icon={<IconRoute size={30} stroke={1.5} aria-hidden />}
        count={data?.settings.length}
        error={error}
        retry={() => void refetch()}
        onAdd={changes ? () => setForm('new') : null}
      >
        <SettingsTable settings={data?.settings ?? []} changes={changes} onChange={setForm} onRemove={setRemoved} />
      </RulesPart>
      {form && data && (
        <SettingForm
          setting={form === 'new' ? null : form}
          kinds={data.kinds}
          onClose={() => setForm(null)}
          onDone={again}
        />
      )}
      {removed && <RemoveSetting setting={removed} onClose={() => setRemoved(null)} onDone={again} />}
    </>
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
