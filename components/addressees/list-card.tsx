'use client'

import { Button } from '@mantine/core'
import { IconArrowLeft, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import { ErrorState, SkeletonRows } from '../ui/states'
import styles from './addressees.module.css'
import { ListForm } from './list-form'
import { ListRights } from './list-rights'

type Props = { listId: string; onChanged: (id: string | null) => void }

/** A mailing list: its generalised addressee, its recipients as they will be printed, and who may use it. */
export function ListCard({ listId, onChanged }: Props) {
  const t = useTranslations('organisations.lists')
  const module = useTranslations('organisations.module')
  const list = useLive(orpc.organisations.mailingList, { listId })
  const [changing, setChanging] = useState(false)
  const closing = useCommand(orpc.organisations.closeMailingList, { done: () => onChanged(null) })
  if (list.error && !list.data) return <ErrorState error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <SkeletonRows count={5} height={40} />
  const { data } = list
  return (
    <article className={styles.card} aria-label={data.name}>
      <Button
        className={styles.back}
        variant="subtle"
        leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden />}
        onClick={() => onChanged(null)}
      >
        {module('back')}
      </Button>
      <header>
        <h2>{data.name}</h2>
        <p className={styles.marks}>
          <span>{data.heading}</span>
          <span>{t('author', { name: data.author })}</span>
        </p>
      </header>
      <div className={styles.acts}>
        {data.access !== 'use' && (
          <Button
            variant="default"
            leftSection={<IconPencil size={15} stroke={1.75} aria-hidden />}
            onClick={() => setChanging(true)}
          >
            {t('change')}
          </Button>
        )}
        {data.access === 'keep' && (
          <Button variant="default" loading={closing.pending} onClick={() => void closing.run({ listId })}>
            {t('close')}
          </Button>
        )}
      </div>
      <ol className={styles.members} aria-label={t('members')}>
        {data.members.map((member, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what tells recipients apart
          <li key={at}>
            <b>{[member.position, member.name].filter(Boolean).join(', ')}</b>
            {member.address && <small>{member.address}</small>}
          </li>
        ))}
      </ol>
      {data.access === 'keep' && <ListRights list={data} onChanged={() => onChanged(listId)} />}
      {changing && (
        <ListForm
          list={data}
          onClose={() => setChanging(false)}
          onDone={(id) => {
            setChanging(false)
            onChanged(id)
          }}
        />
      )}
    </article>
  )
}
