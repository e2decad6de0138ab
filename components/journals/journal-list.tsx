'use client'

import { useTranslations } from 'next-intl'
import beside from '@/components/ui/list-beside.module.css'
import { RestrictedMark } from '@/components/ui/marks'
import type { JournalView } from '@/lib/contracts/journals'
import styles from './journals.module.css'

type Props = { journals: JournalView[]; current: string; onChoose: (id: string) => void }

/** The office's journals: index, the number each would give next, how many it has given. */
export function JournalList({ journals, current, onChoose }: Props) {
  const t = useTranslations('journals')
  return (
    <nav className={beside.list} aria-label={t('list')}>
      <ul>
        {journals.map((journal) => (
          <li key={journal.id}>
            <button
              type="button"
              className={styles.journal}
              aria-current={journal.id === current || undefined}
              data-closed={journal.closed || undefined}
              onClick={() => onChoose(journal.id)}
            >
              <span className={styles.name}>
                <b className="vz-ell">{journal.name}</b>
                {journal.restricted && <RestrictedMark />}
              </span>
              <span className={styles.facts}>
                {[
                  journal.index,
                  t(
                    journal.subject === 'general' ? `flow.${journal.flow}` : `subject.${journal.subject}`,
                  ).toLowerCase(),
                  journal.isDefault && t('default'),
                  journal.group,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className={styles.facts}>
                {journal.closed ? t('closed') : `${t('next')}: ${journal.nextNumber}`}
                <i title={t('issued')}>{t('count', { count: journal.issued })}</i>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
