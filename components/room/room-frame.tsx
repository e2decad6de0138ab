'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useGo } from '@/components/frame/use-go'
import type { DocumentView } from '@/lib/contracts/documents'
import type { LetterheadView } from '@/lib/contracts/rooms'
import type { Passage } from '@/lib/editor/passage'
import { ClosedRoom } from './closed-room'
import { FeedSide } from './feed-side'
import styles from './room.module.css'
import { type Me, type Quote, RoomProvider } from './room-context'
import { RoomHeader } from './room-header'
import { RoomTabs } from './room-tabs'
import { StageLine } from './stage-line'
import { type FeedPlace, useFeedPlace } from './use-feed-place'
import { useOpenDocument } from './use-open-document'
import { useRoomKeys } from './use-room-keys'

type Props = { document: DocumentView; letterhead: LetterheadView; me: Me; children: ReactNode }

/** One document: what it is, at which stage, its parts, and the talk beside it. */
export function RoomFrame({ document: initial, letterhead, me, children }: Props) {
  const t = useTranslations('rooms')
  const documentId = initial.id
  const { document, live, shut } = useOpenDocument(initial, me.personId)
  const [quote, setQuote] = useState<Quote | null>(null)
  const atRoot = usePathname().replace(/\/$/, '').endsWith(documentId)
  const feed = useFeedPlace(me.personId, atRoot)
  const [passage, showPassage] = useShownInText<Passage>(documentId, feed)
  const [proposals, showProposals] = useShownInText<string>(documentId, feed)
  useRoomKeys({ foldFeed: feed.toggle })
  const room = useMemo(
    () => ({
      ...{ document, me, letterhead, live, feed, quote, setQuote },
      ...{ passage, showPassage, proposals, showProposals },
    }),
    [document, me, letterhead, live, feed, quote, passage, showPassage, proposals, showProposals],
  )
  if (shut) {
    return (
      <RoomProvider value={room}>
        <ClosedRoom />
      </RoomProvider>
    )
  }
  return (
    <RoomProvider value={room}>
      <div className={styles.columns} data-root={atRoot || undefined} data-folded={feed.folded || undefined}>
        <section className={styles.room} aria-label={t('room')} id="document" tabIndex={-1}>
          <RoomHeader />
          <StageLine />
          <RoomTabs />
          <div className={styles.part}>{children}</div>
        </section>
        <FeedSide />
      </div>
    </RoomProvider>
  )
}

/** What the text is asked to show; asked from another part of the room, the text is opened, and no drawer lies over it. */
function useShownInText<T>(documentId: string, { drawer, toggle }: FeedPlace): [T | null, (next: T | null) => void] {
  const go = useGo()
  const [asked, setAsked] = useState<T | null>(null)
  const text = `/rooms/${documentId}/text`
  const there = usePathname().replace(/\/$/, '') === text
  const show = useCallback(
    (next: T | null) => {
      setAsked(next)
      if (next === null) return
      if (drawer) toggle()
      if (!there) go(text)
    },
    [go, text, there, drawer, toggle],
  )
  return [asked, show]
}
