'use client'

import { IconLayoutSidebarRightCollapse, IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { FeedPart } from '@/lib/contracts/documents'
import { useRoom } from '../room-context'
import styles from './feed.module.css'

type Props = { show: FeedPart; onShow: (show: FeedPart) => void; onSearch: () => void }

/** The name of the feed, what of it to show, the way to search it and to fold it. */
export function FeedHeader({ show, onShow, onSearch }: Props) {
  const t = useTranslations('rooms.feed')
  const { feed } = useRoom()
  return (
    <header className={styles.header}>
      <h2>{t('title')}</h2>
      <fieldset className={styles.parts} aria-label={t('filter')}>
        {FeedPart.options.map((part) => (
          <button key={part} type="button" aria-pressed={part === show} onClick={() => onShow(part)}>
            {t(`filters.${part}`)}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className={`vz-iconbtn ${styles.look}`}
        onClick={onSearch}
        aria-label={t('search.open')}
        title={`${t('search.open')} (Ctrl+Shift+F)`}
      >
        <IconSearch size={17} stroke={1.75} aria-hidden />
      </button>
      <button
        type="button"
        className={`vz-iconbtn ${styles.fold}`}
        onClick={feed.toggle}
        aria-label={t('fold')}
        title={`${t('fold')} (Ctrl+\\)`}
      >
        <IconLayoutSidebarRightCollapse size={17} stroke={1.75} aria-hidden />
      </button>
    </header>
  )
}
