'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { IconFileText } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FindField } from '@/components/ui/find-field'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { ListFrame } from '../list-frame'
import registration from '../registration.module.css'
import { OriginalOut } from './original-out'
import styles from './originals.module.css'

/** «Подлинники на руках»: who has which paper original, the overdue first, each taken back in place. */
export function OriginalsOutList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('registry.originals')
  const [text, setText] = useState('')
  const [told, setTold] = useState('')
  const [query] = useDebouncedValue(text.trim(), 200)
  const { data, error, refetch } = useLive(orpc.registry.originalsOut, { query }, { watch: ['registry'] })
  const settled = (number: string | null) => {
    setTold(number ? t('back', { number }) : '')
    void refetch()
  }
  return (
    <ListFrame title={t('list')} onClose={onClose}>
      <div className={styles.filters}>
        <FindField className={styles.find} label={t('find')} value={text} onChange={setText} />
        <span className="vz-tn" role="status">
          {[told, data && t('count', { count: data.total })].filter(Boolean).join(' ')}
        </span>
      </div>
      <div className={registration.scroll}>
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <SkeletonRows count={8} height={52} />
        ) : data.rows.length ? (
          <ul className={styles.rows}>
            {data.rows.map((row) => (
              <OriginalOut key={row.id} row={row} onSettled={settled} />
            ))}
          </ul>
        ) : (
          <EmptyState
            icon={<IconFileText size={30} stroke={1.5} aria-hidden />}
            title={t(query ? 'nothing' : 'none')}
            text={t(query ? 'nothingText' : 'noneText')}
          />
        )}
      </div>
    </ListFrame>
  )
}
