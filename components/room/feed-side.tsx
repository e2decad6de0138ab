'use client'

import { IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { DropZone } from '@/components/files/uploads/drop-zone'
import { FeedColumn } from './feed/feed-column'
import { useAttach } from './feed/use-attach'
import { useFeedUnread } from './feed/use-feed'
import styles from './room.module.css'
import { useRoom } from './room-context'

/** The feed beside the document, which takes files too, or the strip it is folded to with what is unread on it. */
export function FeedSide() {
  const t = useTranslations('files')
  const { feed } = useRoom()
  const attach = useAttach()
  return (
    <div className={styles.side} data-drawer={feed.drawer || undefined}>
      <FeedStrip />
      <div className={styles.sideBody}>
        <DropZone enabled={attach !== null} label={t('drop')} onFiles={(files) => attach?.(files)}>
          <FeedColumn />
        </DropZone>
      </div>
    </div>
  )
}

function FeedStrip() {
  const t = useTranslations('rooms.feed')
  const { feed } = useRoom()
  const unread = useFeedUnread()
  return (
    <button
      type="button"
      className={styles.strip}
      onClick={feed.toggle}
      aria-expanded={false}
      aria-label={unread ? `${t('unfold')}, ${t('unread', { count: unread })}` : t('unfold')}
      title={`${t('unfold')} (Ctrl+\\)`}
    >
      <IconLayoutSidebarRightExpand size={17} stroke={1.75} aria-hidden />
      {unread > 0 && <span className="vz-cnt">{unread}</span>}
      <span className={styles.stripName} aria-hidden>
        {t('title')}
      </span>
    </button>
  )
}
