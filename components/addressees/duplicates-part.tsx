'use client'

import { Button } from '@mantine/core'
import { IconCopyCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { DuplicatePair } from '@/lib/contracts/organisations-views'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import styles from './addressees.module.css'
import { EntryRow } from './entry-list'
import { MergeDialog } from './merge-dialog'

/** «Дубли»: pairs that may be one addressee; each is merged, or said to be two and not shown again (V-05.12). */
export function DuplicatesPart({ onShow }: { onShow: (id: string) => void }) {
  const t = useTranslations('organisations.duplicates')
  const client = useQueryClient()
  const { data, error, refetch } = useLive(orpc.organisations.duplicates, {}, { watch: ['organisations'] })
  const [merging, setMerging] = useState<DuplicatePair | null>(null)
  const changed = () => {
    setMerging(null)
    void client.invalidateQueries({ queryKey: orpc.organisations.key() })
  }
  const telling = useCommand(orpc.organisations.tellApart, { done: changed })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={4} height={72} />
  if (!data.length)
    return (
      <EmptyState icon={<IconCopyCheck size={28} stroke={1.5} aria-hidden />} title={t('none')} text={t('noneText')} />
    )
  return (
    <div className={styles.part}>
      <ul className={styles.pairs}>
        {data.map((pair) => {
          const { one, other, by } = pair
          return (
            <li key={one.id + other.id}>
              <EntryRow entry={one} onChoose={() => onShow(one.id)} />
              <EntryRow entry={other} onChoose={() => onShow(other.id)} />
              <footer>
                <small className={styles.by}>{by.map((reason) => t(`by.${reason}`)).join(', ')}</small>
                <Button size="xs" onClick={() => setMerging(pair)}>
                  {t('merge')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  loading={telling.pending}
                  onClick={() => void telling.run({ oneId: one.id, otherId: other.id })}
                >
                  {t('distinct')}
                </Button>
              </footer>
            </li>
          )
        })}
      </ul>
      {merging && (
        <MergeDialog kept={merging.one} other={merging.other} onClose={() => setMerging(null)} onDone={changed} />
      )}
    </div>
  )
}
