'use client'

import { useTranslations } from 'next-intl'
import styles from './start.module.css'
import type { RouteChoice } from './start-dialog'

/** What «Старт» will do, in words: the frozen version, then each stage with who is asked and in which order. */
export function RouteWords({ route, version }: { route: RouteChoice; version: number | null }) {
  const t = useTranslations('approval')
  return (
    <section className={styles.what} aria-label={t('start.what')}>
      <h3>{t('start.what')}</h3>
      <ol>
        <li>
          <span>{version === null ? t('start.freezesNext') : t('start.freezes', { version })}</span>
        </li>
        {route.stages.map(({ key, order, people }) => {
          const typed = key === 'approval' || key === 'visa'
          const who = typed ? t('start.typed') : people.map((person) => person.name).join(', ')
          return (
            <li key={key}>
              <span>
                <b>{t(`stages.${key}`)}</b>
                {who && `: ${[who, typed && t(`order.${order}`)].filter(Boolean).join(', ')}`}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
