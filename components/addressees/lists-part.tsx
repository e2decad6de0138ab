'use client'

import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconListDetails, IconPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { FindField } from '../ui/find-field'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import styles from './addressees.module.css'
import { ListCard } from './list-card'
import { ListForm } from './list-form'

/** «Списки рассылки»: those this person may use, the chosen one beside (T-19). */
export function ListsPart() {
  const t = useTranslations('organisations.lists')
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text.trim(), 200)
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const { data, error, refetch } = useLive(orpc.organisations.mailingLists, { query })
  const changed = (id: string | null) => {
    setAdding(false)
    setChosen(id)
    void client.invalidateQueries({ queryKey: orpc.organisations.key() })
  }
  const current = data?.find(({ id }) => id === chosen)?.id ?? data?.[0]?.id
  return (
    <div className={styles.columns} data-chosen={chosen !== null || undefined}>
      <div className={styles.side}>
        <div className={styles.search}>
          <FindField label={t('find')} value={text} onChange={setText} limit={200} />
          <Button leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </div>
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <SkeletonRows count={4} height={52} />
        ) : data.length ? (
          <nav className={styles.list} aria-label={t('title')}>
            <ul>
              {data.map((list) => (
                <li key={list.id}>
                  <button
                    type="button"
                    className={styles.row}
                    aria-current={list.id === current || undefined}
                    onClick={() => setChosen(list.id)}
                  >
                    <IconListDetails size={18} stroke={1.5} aria-hidden />
                    <span>
                      <b className="vz-ell">{list.name}</b>
                      <small className="vz-ell">
                        {[t('count', { count: list.members }), list.access !== 'keep' && list.author]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        ) : (
          <EmptyState
            icon={<IconListDetails size={28} stroke={1.5} aria-hidden />}
            title={t('none')}
            text={t('noneText')}
          />
        )}
      </div>
      {current && <ListCard key={current} listId={current} onChanged={changed} />}
      {adding && <ListForm onClose={() => setAdding(false)} onDone={changed} />}
    </div>
  )
}
