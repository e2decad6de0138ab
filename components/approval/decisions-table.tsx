'use client'

import { useTranslations } from 'next-intl'
import { Fragment, type KeyboardEvent } from 'react'
import { DecisionLine } from './decision-line'
import type { RowGroup } from './decision-rows'
import styles from './table.module.css'

type Props = { groups: RowGroup[]; selected: string | null; onSelect: (key: string) => void }

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** Everything said about every version, by cycle and stage; arrows go from row to row, the row shows its signature. */
export function DecisionsTable({ groups, selected, onSelect }: Props) {
  const t = useTranslations('approval')

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const step = STEPS[event.key]
    const row = (event.target as HTMLElement).closest<HTMLElement>('tr[data-key]')
    if (!step || !row || event.target !== row) return
    event.preventDefault()
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tr[data-key]')]
    const next = rows[rows.indexOf(row) + step]
    next?.focus()
    if (next?.dataset.key) onSelect(next.dataset.key)
  }

  return (
    <div className={styles.holder}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen by arrows, which is what a grid is */}
      <table className={styles.table} role="grid" aria-label={t('table.label')} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{t('table.person')}</th>
            <th scope="col">{t('table.verdict')}</th>
            <th scope="col">{t('table.at')}</th>
            <th scope="col">{t('table.spent')}</th>
            <th scope="col">{t('table.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, cycle, stage, rows }) => (
            <Fragment key={key}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={5}>
                  {t('table.group', { cycle: cycle.cycle, version: cycle.version.number })}
                  <span>{t(`stages.${stage}`)}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <DecisionLine
                  key={row.key}
                  row={row}
                  cycle={cycle}
                  selected={row.key === selected}
                  onSelect={() => onSelect(row.key)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
