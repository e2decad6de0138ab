'use client'

import { Button, TextInput } from '@mantine/core'
import { IconBook2, IconPlus, IconSearch } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
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
      <div className={styles.bar}>
        <TextInput
          className={styles.find}
          type="search"
          value={text}
          maxLength={100}
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {data && (
          <span className="vz-tn" role="status">
            {t('count', { count: data.groups.length })}
          </span>
        )}
        <Button
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />}
          onClick={() => setForm('new')}
        >
          {t('add')}
        </Button>
      </div>
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
