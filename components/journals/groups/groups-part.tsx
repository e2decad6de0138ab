'use client'

import { IconUsersGroup } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { GroupView } from '@/lib/contracts/journals-settings'
import { RowActs } from '../row-acts'
import styles from '../rules.module.css'
import { RulesPart } from '../rules-part'
import { RemoveGroup } from './remove-group'

const GroupForm = dynamic(() => import('./group-form').then((module) => module.GroupForm), { ssr: false })

/** Registration groups: who may register in the journals tied to each; the operator keeps them (T-13). */
export function GroupsPart({ changes }: { changes: boolean }) {
  const t = useTranslations('journals.groups')
  const { data, error, refetch } = useLive(orpc.journals.groups, {}, { watch: ['registry'] })
  const [form, setForm] = useState<GroupView | 'new' | null>(null)
  const [removed, setRemoved] = useState<GroupView | null>(null)
  const again = (): Promise<unknown> => refetch()
  const reader = changes ? 'emptyText' : 'emptyReader'
  const words = { title: t('title'), about: t('about'), add: t('add'), empty: t('empty'), emptyText: t(reader) }
  return (
    <>
      <RulesPart
        words={words}
        icon={<IconUsersGroup size={30} stroke={1.5} aria-hidden />}
        count={data?.length}
        error={error}
        retry={() => void refetch()}
        onAdd={changes ? () => setForm('new') : null}
      >
        <GroupsTable groups={data ?? []} changes={changes} onChange={setForm} onRemove={setRemoved} />
      </RulesPart>
      {form && <GroupForm group={form === 'new' ? null : form} onClose={() => setForm(null)} onDone={again} />}
      {removed && <RemoveGroup group={removed} onClose={() => setRemoved(null)} onDone={again} />}
    </>
  )
}

type Props = {
  groups: GroupView[]
  changes: boolean
  onChange: (group: GroupView) => void
  onRemove: (group: GroupView) => void
}

function GroupsTable({ groups, changes, onChange, onRemove }: Props) {
  const t = useTranslations('journals.groups')
  return (
    <table className={`vz-table ${styles.table}`} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('people')}</th>
          <th scope="col">{t('journals')}</th>
          {changes && <td />}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.id}>
            <td>
              <b>{group.name}</b>
            </td>
            <td>
              <span className={styles.chips}>
                {group.people.map(({ id, name, position, left }) => (
                  <span className="vz-chip" key={id} title={left ? t('left') : position} data-left={left || undefined}>
                    {name}
                  </span>
                ))}
              </span>
            </td>
            <td>{group.journals.length ? group.journals.join(', ') : <small>{t('noJournals')}</small>}</td>
            {changes && (
              <RowActs
                change={t('change', { name: group.name })}
                remove={t('remove', { name: group.name })}
                onChange={() => onChange(group)}
                onRemove={() => onRemove(group)}
              />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
