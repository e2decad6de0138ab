'use client'

import { IconKeyboard } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SearchLauncher } from '@/components/search/search-launcher'
import { ConnectionDot } from './connection-dot'
import { CreateMenu } from './create-menu'
import styles from './frame.module.css'
import { Logo } from './logo'
import { useSession } from './session'
import { useShortcuts } from './shortcuts'
import { UserMenu } from './user-menu'

/** Office, search, connection, create, keys, oneself. */
export function TopBar() {
  const t = useTranslations('frame')
  const { office } = useSession()
  const { show } = useShortcuts()
  return (
    <header className={styles.top}>
      <Link className={styles.logo} href="/cabinet" aria-label={t('home')}>
        <Logo />
      </Link>
      <span className={styles.office}>{office}</span>
      <SearchLauncher />
      <div className={styles.right}>
        <ConnectionDot />
        <CreateMenu />
        <button
          type="button"
          className={`vz-iconbtn ${styles.keyboard}`}
          aria-label={t('shortcuts')}
          title={`${t('shortcuts')} (?)`}
          onClick={show}
        >
          <IconKeyboard size={18} stroke={1.75} aria-hidden />
        </button>
        <UserMenu />
      </div>
    </header>
  )
}
