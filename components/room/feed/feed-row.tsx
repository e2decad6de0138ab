'use client'

import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { TimelineItem } from '@/lib/contracts/documents'
import type { Me } from '../room-context'
import { DayLine } from './day-line'
import { DecisionCard } from './decision-card'
import { type DecisionMark, markOf } from './decision-marks'
import { EventItem } from './event-item'
import { FactCard } from './fact-card'
import styles from './feed.module.css'
import { MessageItem } from './message-item'
import type { Row } from './rows'
import type { MessageActs } from './use-message-acts'
import type { Place } from './use-reveal'

type Props = {
  row: Row
  me: Me
  marks: Map<string, DecisionMark>
  loadingEarlier: boolean
  onEarlier: () => void
  onOpen: (run: string) => void
  acts: MessageActs
  onAnswer: (item: TimelineItem) => void
  onEdit: (item: TimelineItem) => void
  /** Goes to what was answered. */
  onGo: (place: Place) => void
}

/** One row of the feed, drawn by what it is. */
export function FeedRow({ row, me, marks, loadingEarlier, onEarlier, onOpen, acts, onAnswer, onEdit, onGo }: Props) {
  const t = useTranslations('rooms.feed')
  switch (row.type) {
    case 'earlier':
      return (
        <div className={styles.earlier}>
          <Button variant="subtle" size="compact-sm" h={28} loading={loadingEarlier} onClick={onEarlier}>
            {t('earlier')}
          </Button>
        </div>
      )
    case 'day':
      return <DayLine at={row.at} />
    case 'new':
      return (
        <div className={styles.day} data-new>
          {t('new')}
        </div>
      )
    case 'folded':
      return (
        <button type="button" className={styles.folded} onClick={() => onOpen(row.key)}>
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
          {t('moreEvents', { count: row.count })}
        </button>
      )
    case 'message':
      return <MessageItem item={row.item} joined={row.joined} {...{ me, acts, onAnswer, onEdit, onGo }} />
    case 'decision':
      return <DecisionCard item={row.item} mark={markOf(marks, row.item)} onAnswer={onAnswer} />
    case 'fact':
      return <FactCard item={row.item} />
    case 'event':
      return <EventItem item={row.item} />
  }
}
