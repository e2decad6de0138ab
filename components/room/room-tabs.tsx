'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useGo } from '@/components/frame/use-go'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useFeedUnread } from './feed/use-feed'
import styles from './room.module.css'
import { useRoom } from './room-context'
import { approvalProgress } from './stages'
import { useRoomKeys } from './use-room-keys'

const WRITTEN = ['text', 'card', 'files', 'approval', 'assignments', 'history'] as const
const RECEIVED = ['card', 'files', 'assignments', 'history'] as const
export type RoomTab = (typeof WRITTEN)[number]

/** The parts of a document that its kind has; the first one opens when none is named. */
export const tabsOf = (flow: string): readonly RoomTab[] => (flow === 'incoming' ? RECEIVED : WRITTEN)

/** The parts of the document, each with its own address. */
export function RoomTabs() {
  const t = useTranslations('rooms.tabs')
  const { document } = useRoom()
  const go = useGo()
  const path = usePathname().replace(/\/$/, '')
  const base = `/rooms/${document.id}`
  const tabs = tabsOf(document.flow)
  const open = tabs.find((tab) => path === `${base}/${tab}`)
  const counts = useCounts()
  const unread = useFeedUnread()
  useRoomKeys({
    step: (by) => {
      const at = tabs.indexOf(open ?? (tabs[0] as RoomTab))
      go(`${base}/${tabs[(at + by + tabs.length) % tabs.length]}`)
    },
  })
  return (
    <nav className={styles.tabs} aria-label={t('label')}>
      <Link className={`${styles.tab} ${styles.feedTab}`} href={base} aria-current={open ? undefined : 'page'}>
        {t('feed')}
        {unread > 0 && <b data-new>{unread}</b>}
      </Link>
      {tabs.map((tab, index) => (
        <Link
          key={tab}
          className={styles.tab}
          href={`${base}/${tab}`}
          aria-current={open === tab ? 'page' : undefined}
          data-default={!open && index === 0 ? true : undefined}
        >
          {t(tab)}
          {counts[tab] ? <b>{counts[tab]}</b> : null}
        </Link>
      ))}
    </nav>
  )
}

function useCounts(): Partial<Record<RoomTab, number>> {
  const { document } = useRoom()
  const documentId = document.id
  const written = document.flow !== 'incoming'
  const watch = [`document:${documentId}`]
  const { data: files } = useLive(orpc.files.list, { documentId }, { watch })
  const { data: approval } = useLive(orpc.approval.forDocument, { documentId }, { watch, enabled: written })
  const { data: assignments } = useLive(orpc.assignments.forDocument, { documentId }, { watch })
  return { files: files?.files.length, approval: approvalProgress(approval)?.all, assignments: assignments?.length }
}
