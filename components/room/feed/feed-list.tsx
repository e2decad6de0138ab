'use client'

import { useTranslations } from 'next-intl'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useOfficeZone } from '@/components/ui/office-day'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import type { FeedPart, TimelineItem } from '@/lib/contracts/documents'
import { type Me, useRoom } from '../room-context'
import { decisionMarks } from './decision-marks'
import styles from './feed.module.css'
import { FeedRow } from './feed-row'
import { JumpButton } from './jump-button'
import { rowsOf } from './rows'
import type { Outgoing } from './unsent'
import { UnsentMessage } from './unsent-message'
import { type Feed, useFeedUnread } from './use-feed'
import { useFeedScroll } from './use-feed-scroll'
import { useFocused } from './use-focused'
import type { MessageActs } from './use-message-acts'
import { useNewLine } from './use-new-line'
import { useReadMark } from './use-read-mark'
import type { Place, Target } from './use-reveal'

export type FeedListHandle = { toEnd: () => void }

type Props = {
  handle: Ref<FeedListHandle>
  show: FeedPart
  feed: Feed
  unsent: Outgoing[]
  me: Me
  acts: MessageActs
  onAnswer: (item: TimelineItem) => void
  onEdit: (item: TimelineItem) => void
  onAgain: (message: Outgoing) => void
  onRewrite: (message: Outgoing) => void
  /** What one asked to see. */
  target: Target | null
  onGo: (place: Place) => void
}

const NONE: ReadonlySet<string> = new Set()

/** Everything said and done, newest at the bottom; only what is near the screen is drawn. */
export function FeedList({ handle, show, feed, unsent, me, acts, target, ...on }: Props) {
  const t = useTranslations('rooms.feed')
  const { feed: place } = useRoom()
  const timeZone = useOfficeZone()
  const [opened, setOpened] = useState(NONE)
  const [atEnd, setAtEnd] = useState(false)
  const focused = useFocused()
  const unread = useFeedUnread()
  const { items, more, lastRead, lastSeq } = feed
  const attentive = focused && place.shown && atEnd
  const line = useNewLine({ lastRead, unread, ready: items !== null, attentive })
  const rows = useMemo(
    () =>
      rowsOf({
        ...{ items: items ?? [], more, newAfter: line.after, me: me.personId, opened, timeZone },
        target: target?.id,
      }),
    [items, more, line.after, me.personId, opened, timeZone, target?.id],
  )
  const marks = useMemo(() => decisionMarks(items ?? []), [items])
  const scroll = useFeedScroll({
    rows,
    ready: items !== null,
    shown: place.shown,
    onEnd: setAtEnd,
  })
  useReadMark({ lastSeq, lastRead, seen: attentive && show === 'all' && items !== null })
  useTarget(target, scroll.toItem)
  useImperativeHandle(handle, () => ({
    toEnd: () => {
      line.clear()
      scroll.toEnd()
    },
  }))

  if (feed.error) return <ErrorState error={feed.error} retry={feed.retry} />
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached and read by the keyboard */}
      <section className={styles.scroller} ref={scroll.box} tabIndex={0} aria-label={t('title')}>
        {items === null ? (
          <SkeletonRows count={5} height={64} />
        ) : rows.length + unsent.length === 0 ? (
          <p className={styles.nothing}>{t(EMPTY[show])}</p>
        ) : (
          <div
            className={styles.stream}
            ref={scroll.stream}
            role="log"
            aria-live={atEnd ? 'polite' : 'off'}
            aria-label={t('label')}
          >
            <div style={{ height: scroll.height, position: 'relative' }}>
              {scroll.visible.map(({ index, key, start }) => {
                const row = rows[index]
                return (
                  row && (
                    <div
                      key={key}
                      ref={scroll.measure}
                      data-index={index}
                      className={styles.row}
                      data-found={key === target?.id || undefined}
                      style={{ top: start }}
                    >
                      <FeedRow
                        row={row}
                        me={me}
                        marks={marks}
                        loadingEarlier={feed.loadingEarlier}
                        onEarlier={feed.loadEarlier}
                        onOpen={(run) => setOpened((before) => new Set([...before, run]))}
                        acts={acts}
                        onAnswer={on.onAnswer}
                        onEdit={on.onEdit}
                        onGo={on.onGo}
                      />
                    </div>
                  )
                )
              })}
            </div>
            {unsent.map((message) => (
              <UnsentMessage key={message.key} message={message} onAgain={on.onAgain} onRewrite={on.onRewrite} />
            ))}
          </div>
        )}
      </section>
      {items !== null && !atEnd && <JumpButton unread={unread} onJump={scroll.toNew} />}
    </div>
  )
}

/** Goes to what one asked to see as soon as it stands in the list, once for each asking. */
function useTarget(target: Target | null, toItem: (id: string) => boolean): void {
  const gone = useRef(0)
  useEffect(() => {
    if (target && target.asked !== gone.current && toItem(target.id)) gone.current = target.asked
  }, [target, toItem])
}

const EMPTY = { all: 'empty', chat: 'emptyChat', visas: 'emptyVisas' } as const
