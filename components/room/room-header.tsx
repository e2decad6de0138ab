'use client'

import { IconChevronLeft } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StartApprovalButton } from '../approval/start-approval-button'
import { AccessMark, ControlMark, TypeTile } from '../ui/marks'
import { FavouriteStar } from './header/favourite-star'
import { HeaderFacts } from './header/header-facts'
import { PeopleButton } from './header/people-button'
import { PresentPeople } from './header/present-people'
import { RoomMenu } from './header/room-menu'
import styles from './room.module.css'
import { useRoom } from './room-context'

/** What the document is, who is in it now, and the way to let others in. */
export function RoomHeader() {
  const t = useTranslations('rooms.header')
  const { document } = useRoom()
  return (
    <header className={styles.header}>
      <Link className={`vz-iconbtn ${styles.back}`} href="/cabinet" aria-label={t('back')}>
        <IconChevronLeft size={24} stroke={1.75} aria-hidden />
      </Link>
      <span className={styles.tile} title={document.kindName}>
        <TypeTile kind={document.kind} size={38} />
      </span>
      <div className={styles.what}>
        <div className={styles.titleLine}>
          {document.onControl && <ControlMark />}
          <h1 className="vz-ell" title={document.title}>
            {document.title}
          </h1>
          <AccessMark access={document.access} />
          <FavouriteStar />
        </div>
        <HeaderFacts />
      </div>
      <PresentPeople />
      <span className={styles.start}>
        <StartApprovalButton />
      </span>
      <PeopleButton />
      <RoomMenu />
    </header>
  )
}
