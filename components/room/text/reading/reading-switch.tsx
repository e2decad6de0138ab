'use client'

import { useTranslations } from 'next-intl'
import styles from './reading.module.css'
import type { ReadingMode } from './use-reading'

/** «Чтение» reflows the words to the width of the screen, «Страница» shows the sheet as it will be printed. */
export function ReadingSwitch({ mode: { reading, choose } }: { mode: ReadingMode }) {
  const t = useTranslations('rooms.reading')
  return (
    <fieldset className={styles.switch} aria-label={t('mode')}>
      <button type="button" aria-pressed={reading} onClick={() => choose(true)}>
        {t('read')}
      </button>
      <button type="button" aria-pressed={!reading} onClick={() => choose(false)}>
        {t('page')}
      </button>
    </fieldset>
  )
}
