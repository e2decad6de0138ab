'use client'

import { IconQuote } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { PersonAvatar } from '@/components/ui/marks'
import { QuotedPlace, type TimelineItem } from '@/lib/contracts/documents'
import { type Me, useRoom } from '../room-context'
import styles from './feed.module.css'
import { ItemTime } from './item-time'
import { MessageText } from './message-text'
import { MessageTools } from './message-tools'
import { OnBehalf } from './on-behalf'
import { SignsLine } from './signs-line'
import type { MessageActs } from './use-message-acts'
import type { Place } from './use-reveal'

type Props = {
  item: TimelineItem
  joined: boolean
  me: Me
  acts: MessageActs
  onAnswer: (item: TimelineItem) => void
  onEdit: (item: TimelineItem) => void
  onGo: (place: Place) => void
}

/** What somebody said, with what they answered or quoted. */
export function MessageItem({ item, joined, me, acts, onAnswer, onEdit, onGo }: Props) {
  const t = useTranslations('rooms.feed')
  const author = item.actor?.name ?? ''
  const { replyTo, mentions, units } = item
  const { text, quote, place } = item.data
  return (
    <article className={styles.message} data-joined={joined || undefined} aria-label={author}>
      <span className={styles.face}>
        {joined ? <ItemTime at={item.at} /> : <PersonAvatar name={author} size={26} />}
      </span>
      <div className={styles.said}>
        {!joined && (
          <div className={styles.who}>
            <b className="vz-ell">{author}</b>
            <OnBehalf item={item} />
            <ItemTime at={item.at} />
          </div>
        )}
        {replyTo && (
          <button type="button" className={styles.answered} onClick={() => onGo(replyTo)}>
            <b>{replyTo.author}</b>
            <span className="vz-ell">{replyTo.deleted ? t('deleted') : replyTo.text}</span>
          </button>
        )}
        {item.deleted ? (
          <p className={styles.removed}>{t('deleted')}</p>
        ) : (
          <MessageText text={String(text ?? '')} mentions={mentions} units={units} meId={me.personId} />
        )}
        {typeof quote === 'string' && <Passage quote={quote} place={placeIn(place)} />}
        {item.edited && <small className={styles.edited}>{t('edited')}</small>}
        <SignsLine item={item} meId={me.personId} acts={acts} />
      </div>
      {!item.deleted && <MessageTools {...{ item, acts, onAnswer, onEdit }} meId={me.personId} />}
    </article>
  )
}

/** Where a passage that the feed quotes stands, when that is known. */
export const placeIn = (place: unknown): QuotedPlace | null => QuotedPlace.safeParse(place).data ?? null

/** A passage of the text that is spoken about; where its place is known, pressing it shows it in the text. */
export function Passage({ quote, place = null }: { quote: string; place?: QuotedPlace | null }) {
  const t = useTranslations('rooms.feed')
  const { showPassage } = useRoom()
  const words = (
    <>
      <IconQuote size={14} stroke={1.75} aria-hidden />
      <span>{quote}</span>
    </>
  )
  if (!place) return <blockquote className={styles.passage}>{words}</blockquote>
  return (
    <blockquote className={styles.quoted}>
      <button
        type="button"
        className={styles.passage}
        title={t('toPassage')}
        onClick={() => showPassage({ ...place, quote })}
      >
        {words}
      </button>
    </blockquote>
  )
}
