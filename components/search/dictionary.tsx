'use client'

import { Button } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FindBar } from '@/components/ui/find-bar'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { SynonymGroup } from '@/lib/contracts/search-dictionary'
import styles from './dictionary.module.css'
import { DictionaryTable } from './dictionary-table'

const GroupForm = dynamic(() => import('./group-form').then((module) => module.GroupForm), { ssr: false })

/** The dictionary of search: groups of words that mean the same, kept by the administrator (C-16.02). */
export function Dictionary() {
  const t = useTranslations('search.dictionary')
  const [text, setText] = useState('')
  const [form, setForm] = useState<SynonymGroup | 'new' | null>(null)
  const query = text.trim()
  const { data, error, refetch } = useLive(orpc.search.dictionary, { query })
  const again = (): Promise<unknown> => refetch()
  return (
    <section className={styles.dictionary} aria-label={t('title')}>
      <p>{t('about')}</p>
      <FindBar
        find={t('find')}
        text={text}
        onText={setText}
        count={data ? t('count', { count: data.groups.length }) : null}
        add={t('add')}
        onAdd={() => setForm('new')}
      />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={8} height={44} />
      ) : data.groups.length === 0 ? (
        <EmptyState
          icon={<IconBook2 size={28} stroke={1.5} aria-hidden />}
          title={t('empty')}
          text={t('emptyText')}
          action={<Button onClick={() => setForm('new')}>{t('add')}</Button>}
        />
      ) : (
        <DictionaryTable groups={data.groups} onChange={setForm} onDone={again} />
      )}
      {form && (
        <GroupForm
          group={form === 'new' ? null : form}
          first={form === 'new' ? query : ''}
          onClose={() => setForm(null)}
          onDone={again}
        />
      )}
    </section>
  )
}
