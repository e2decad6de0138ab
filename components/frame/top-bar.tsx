'use client'

import { useTranslations } from 'next-intl'
import { SearchLauncher } from '@/components/search/search-launcher'
import { useConnection } from '@/lib/realtime/connection'
import { CreateMenu } from './create-menu'
import { UserMenu } from './user-menu'

/** Office, search, connection, create, oneself. */
export function TopBar() {
  const t = useTranslations('frame')
  return (
    <header className="vz-top">
      <a className="vz-skip" href="#main">
        {t('skip')}
      </a>
      <div className="vz-logo">
        <span aria-hidden>
          <svg width="18" height="18" viewBox="0 0 18 18" fill="none" role="presentation">
            <path
              d="M3 4.5l4.2 8.2L9 9"
              stroke="currentColor"
              strokeWidth="2.2"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
            <circle cx="13" cy="5" r="1.8" fill="#ffd27a" />
          </svg>
        </span>
      </div>
      <span className="vz-office">{t('office')}</span>
      <SearchLauncher />
      <div className="vz-top-right">
        <ConnectionDot />
        <CreateMenu />
        <UserMenu />
      </div>
    </header>
  )
}

function ConnectionDot() {
  const t = useTranslations('frame')
  const state = useConnection()
  return (
    <div className="vz-net" data-state={state} role="status">
      <i aria-hidden />
      <span>{state === 'offline' ? t('offlineLong') : t(state)}</span>
    </div>
  )
}
