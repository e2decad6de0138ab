'use client'

import { useTranslations } from 'next-intl'
import type { PlaceCount, Within } from '@/lib/contracts/journals-appeals'
import { LEVELS, type Level } from '@/lib/countries/levels'
import styles from './appeals.module.css'

type Props = { rows: PlaceCount[]; level: Level; onChoose: (place: Within) => void }

/** Places of a level with the number of appeals from each; a press shows its appeals and counts the next level (V-06.03). */
export function PlaceCounts({ rows, level, onChoose }: Props) {
  const t = useTranslations('journals.places')
  const levels = useTranslations('organisations.levels')
  const above = LEVELS.slice(0, LEVELS.indexOf(level))
  return (
    <table className="vz-table">
      <caption className={styles.caption}>{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{levels(level)}</th>
          {above.length > 0 && <th scope="col">{t('where')}</th>}
          <th scope="col" className={styles.count}>
            {t('count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, name, count }) => (
          <tr key={LEVELS.map((one) => place[one]).join('|')}>
            <td>
              <button type="button" className={styles.place} onClick={() => onChoose(place)}>
                {name}
              </button>
            </td>
            {above.length > 0 && <td>{above.flatMap((one) => place[one] || []).join(', ')}</td>}
            <td className={styles.count}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
