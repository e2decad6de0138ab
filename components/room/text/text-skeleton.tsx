'use client'

import { useTranslations } from 'next-intl'
import styles from './text.module.css'

const LINES = ['w40', 'w40', 'w30', 'gap', 'w100', 'w100', 'w90', 'w100', 'w70', 'gap', 'w100', 'w80']

/** The page in its place while the text is on its way. */
export function TextSkeleton() {
  const t = useTranslations('rooms.page')
  return (
    <div className={styles.tab} role="status" aria-label={t('loading')}>
      <div className={styles.emptyBar} />
      <div className={styles.desk}>
        <div className={styles.ghost}>
          {LINES.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
            <div key={index} className={width === 'gap' ? styles.ghostGap : 'vz-skeleton'} data-width={width} />
          ))}
        </div>
      </div>
    </div>
  )
}
