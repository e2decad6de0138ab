'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { ErrorState } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { DocumentView } from '@/lib/contracts/documents'
import { FeedColumn } from './feed/feed-column'
import styles from './room.module.css'
import { type Me, RoomProvider } from './room-context'
import { RoomHeader } from './room-header'
import { RoomTabs } from './room-tabs'
import { StageLine } from './stage-line'
import { useLiveText } from './use-live-text'

type Props = { document: DocumentView; me: Me; children: ReactNode }

/** One document: what it is, at which stage, its parts, and the talk beside it. */
export function RoomFrame({ document: initial, me, children }: Props) {
  const t = useTranslations('rooms')
  const documentId = initial.id
  const watch = [`document:${documentId}`]
  const { data: document = initial, error } = useLive(orpc.documents.get, { documentId }, { watch, initial })
  const live = useLiveText(documentId, document.flow !== 'incoming')
  const [quote, setQuote] = useState<string | null>(null)
  const room = useMemo(() => ({ document, me, live, quote, setQuote }), [document, me, live, quote])
  const atRoot = usePathname().replace(/\/$/, '').endsWith(documentId)
  if (error && !document) return <ErrorState error={error} />
  return (
    <RoomProvider value={room}>
      <div className={styles.columns} data-root={atRoot || undefined}>
        <section className={styles.room} aria-label={t('room')} id="document" tabIndex={-1}>
          <RoomHeader />
          <StageLine />
          <RoomTabs />
          <div className={styles.part}>{children}</div>
        </section>
        <FeedColumn />
      </div>
    </RoomProvider>
  )
}
