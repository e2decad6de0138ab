'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { SearchHit } from '@/lib/contracts/search'
import { optionId, ResultRow } from './result-row'
import styles from './results.module.css'
import { MOST } from './use-search-state'

export const LIST_ID = 'search-results'

type Props = {
  hits: SearchHit[]
  active: number
  waiting: boolean
  more: boolean
  onPress: (index: number, event: MouseEvent) => void
  onMore: () => void
}

/** The list under the line; the line keeps the focus and names the chosen row to screen readers. */
export function ResultList({ hits, active, waiting, more, onPress, onMore }: Props) {
  const t = useTranslations('search')
  const list = useRef<HTMLDivElement>(null)
  const shown = hits[active]?.documentId
  useEffect(() => {
    if (active === 0) list.current?.scrollTo({ top: 0 })
    else if (shown) list.current?.querySelector(`#${optionId(active)}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, shown])
  return (
    <div className={styles.scroll} ref={list} aria-busy={waiting}>
      <div id={LIST_ID} role="listbox" aria-label={t('results')} tabIndex={-1}>
        {hits.map((hit, index) => (
          <ResultRow
            key={hit.documentId}
            hit={hit}
            place={{ index, count: hits.length }}
            active={index === active}
            onPress={(event) => onPress(index, event)}
          />
        ))}
      </div>
      {more && (
        <div className={styles.foot}>
          {hits.length < MOST ? (
            <Button variant="default" onClick={onMore} loading={waiting}>
              {t('showMore')}
            </Button>
          ) : (
            <span>{t('limit', { count: hits.length })}</span>
          )}
        </div>
      )}
    </div>
  )
}
