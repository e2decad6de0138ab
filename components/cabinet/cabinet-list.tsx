'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { CabinetRow } from '@/lib/contracts/cabinet'
import styles from './cabinet.module.css'
import { CabinetListRow } from './cabinet-row'
import { useListKeys } from './use-list-keys'
import { useRowHeight } from './use-row-height'

type Props = {
  rows: CabinetRow[]
  openId: string | undefined
  hold: { onPointerEnter: () => void; onPointerLeave: () => void }
  /** Asked for more when the end of what was read comes near. */
  onEnd?: () => void
}

const NEAR_END = 20

/** Documents as a listbox: only the rows on screen are drawn, arrows move among them, Enter opens. */
export function CabinetList({ rows, openId, hold, onEnd }: Props) {
  const t = useTranslations('cabinet')
  const box = useRef<HTMLDivElement>(null)
  const height = useRowHeight()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.documentId ?? index,
    overscan: 8,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew when their height changes, not when the list does
  useEffect(() => virtual.measure(), [height])
  const { activeId, onKeyDown, onFocus, activate } = useListKeys({ rows, openId, show: virtual.scrollToIndex })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (onEnd && last >= rows.length - NEAR_END) onEnd()
  }, [onEnd, last, rows.length])
  return (
    <div className={styles.list} ref={box} {...hold}>
      <div
        className={styles.rows}
        role="listbox"
        tabIndex={0}
        aria-label={t('list')}
        aria-activedescendant={activeId ? `cabinet-${activeId}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const row = rows[item.index]
          return (
            row && (
              <CabinetListRow
                key={row.documentId}
                row={row}
                place={{ top: item.start, index: item.index, count: rows.length }}
                open={row.documentId === openId}
                active={row.documentId === activeId}
                onActivate={activate}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
