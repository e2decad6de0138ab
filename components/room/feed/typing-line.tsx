'use client'

import { useTranslations } from 'next-intl'
import styles from './feed.module.css'
import { useTyping } from './use-typing'

const NAMED = 2

/** «Лапина Е. В. печатает»; the line keeps its height, so that nothing jumps. */
export function TypingLine() {
  const t = useTranslations('rooms.feed')
  const names = useTyping()
  const shown = names.slice(0, NAMED).join(', ')
  const words = () => {
    if (names.length === 1) return t('typing', { names: shown })
    if (names.length <= NAMED) return t('typingMany', { names: shown })
    return t('typingMore', { names: shown, count: names.length - NAMED })
  }
  return (
    <div className={styles.typing} aria-live="off">
      {names.length > 0 && (
        <>
          <span className={styles.dots} aria-hidden>
            <i />
            <i />
            <i />
          </span>
          <span className="vz-ell">{words()}</span>
        </>
      )}
    </div>
  )
}
