'use client'

import { useTranslations } from 'next-intl'
import beside from '@/components/ui/list-beside.module.css'
import type { NomenclatureView } from '@/lib/contracts/archive'
import styles from './archive.module.css'

type Props = { units: NomenclatureView['units']; current: string; onChoose: (id: string) => void }

/** Units in the order of the structure, with their index and how many cases each has in the year. */
export function UnitList({ units, current, onChoose }: Props) {
  const t = useTranslations('archive')
  return (
    <nav className={beside.list} aria-label={t('units')}>
      <ul>
        {units.map(({ id, name, index, cases }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.unit}
              aria-current={id === current || undefined}
              onClick={() => onChoose(id)}
            >
              <b>{name}</b>
              <span>
                {index ?? ''}
                <i>{t('cases', { count: cases })}</i>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
