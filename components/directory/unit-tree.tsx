'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { UnitView } from '@/lib/contracts/directory'
import { ErrorState, SkeletonRows } from '../ui/states'
import styles from './directory.module.css'
import { flattenUnits } from './flatten-units'

type Props = {
  units: UseQueryResult<UnitView[], Error>
  chosen: string | undefined
  choose: (unitId: string | undefined) => void
}

/** Units as a tree, each with its head; the whole office when none is chosen. Arrows move, Enter chooses. */
export function UnitTree({ units, chosen, choose }: Props) {
  const t = useTranslations('directory')
  if (units.isPending) return <SkeletonRows count={6} height={44} />
  if (units.error && !units.data) return <ErrorState error={units.error} retry={() => void units.refetch()} />
  const rows = flattenUnits(units.data)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')]
    items[items.indexOf(document.activeElement as HTMLElement) + step]?.focus()
  }
  return (
    <div className={styles.tree} role="tree" aria-label={t('units')} onKeyDown={onKeyDown}>
      {rows.map(({ unit, level, all }) => {
        const open = chosen === unit.id || (!chosen && level === 1)
        return (
          <button
            key={unit.id}
            type="button"
            role="treeitem"
            aria-level={level}
            aria-selected={open}
            aria-expanded={rows.some((row) => row.unit.parentId === unit.id) ? true : undefined}
            tabIndex={open ? 0 : -1}
            style={{ paddingLeft: 12 + (level - 1) * 16 }}
            onClick={() => choose(level === 1 ? undefined : unit.id)}
          >
            <span>
              <span className="vz-ell">{unit.name}</span>
              {unit.head && <small className="vz-ell">{unit.head}</small>}
            </span>
            <b className="vz-tn">{all}</b>
          </button>
        )
      })}
    </div>
  )
}
