'use client'

import { useFormatter, useTranslations } from 'next-intl'
import styles from './history.module.css'
import { type Act, useActWords } from './use-act-words'

/** One recorded act. */
export function ActRow({ act }: { act: Act }) {
  const t = useTranslations('card.history')
  const format = useFormatter()
  const words = useActWords()
  const time = format.dateTime(new Date(act.at), { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  return (
    <li className={styles.act}>
      <time className="vz-tn" dateTime={act.at}>
        {time}
      </time>
      <span className={styles.who}>
        <b>{act.actor ?? t('system')}</b>
        {act.onBehalfOf && <span>{t('behalf', { name: act.onBehalfOf })}</span>}
        {act.order && <small>{act.order}</small>}
      </span>
      <span className={styles.what}>
        <b>{words.title(act)}</b>
        {words.lines(act).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </li>
  )
}
