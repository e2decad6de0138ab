'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import { PersonAvatar } from '@/components/ui/marks'
import { useRoom } from '../room-context'
import styles from './feed.module.css'
import { Passage } from './message-item'
import { MessageText } from './message-text'
import type { Outgoing } from './unsent'

type Props = { message: Outgoing; onAgain: (message: Outgoing) => void; onRewrite: (message: Outgoing) => void }

/** One's own message before the office has it; one that was not taken keeps its words and offers to go again. */
export function UnsentMessage({ message, onAgain, onRewrite }: Props) {
  const t = useTranslations('rooms.feed')
  const composer = useTranslations('rooms.composer')
  const errorText = useErrorText()
  const { me } = useRoom()
  const failed = message.state === 'failed'
  return (
    <article className={styles.message} data-unsent={message.state} aria-label={me.name}>
      <span className={styles.face}>
        <PersonAvatar name={me.name} size={26} />
      </span>
      <div className={styles.said}>
        <div className={styles.who}>
          <b className="vz-ell">{me.name}</b>
          {message.editing && <span className={styles.sending}>{composer('editing')}</span>}
          {!failed && <span className={styles.sending}>{t('sending')}</span>}
        </div>
        {message.replyTo && (
          <span className={styles.answered}>
            <b>{message.replyTo.author}</b>
            <span className="vz-ell">{message.replyTo.text}</span>
          </span>
        )}
        <MessageText text={message.text} mentions={message.mentions} meId={me.personId} />
        {message.quote && <Passage quote={message.quote} place={message.place} />}
        {failed && (
          <p className={styles.failed} role="alert">
            <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
            <span>
              {t('notSent')} {message.failure && errorText(message.failure)}
            </span>
            <button type="button" onClick={() => onAgain(message)}>
              {t('retry')}
            </button>
            <button type="button" onClick={() => onRewrite(message)}>
              {t('rewrite')}
            </button>
          </p>
        )}
      </div>
    </article>
  )
}
