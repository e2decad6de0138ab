'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Scanner } from '@/components/registry/label/scanner'
import type { MeView } from '@/lib/contracts/directory'
import { BottomBar } from './bottom-bar'
import styles from './frame.module.css'
import { Rail } from './rail'
import { SessionProvider } from './session'
import { SessionEnded } from './session-ended'
import { ShortcutsProvider } from './shortcuts'
import { TopBar } from './top-bar'
import { useColumnKeys } from './use-column-keys'
import { useHeldLinks } from './use-go'
import { useSectionKeys } from './use-section-keys'
import { useStrayDrops } from './use-stray-drops'
import { useUnreadTitle } from './use-unread-title'

type Props = { me: MeView; office: string; children: ReactNode }

/** The frame of the workspace: top bar, rail of sections, one inset panel. */
export function Frame({ me, office, children }: Props) {
  return (
    <SessionProvider me={me} office={office}>
      <ShortcutsProvider>
        <Shell>{children}</Shell>
        <SessionEnded />
      </ShortcutsProvider>
    </SessionProvider>
  )
}

function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('frame')
  useHeldLinks()
  useStrayDrops()
  useSectionKeys()
  useColumnKeys()
  useUnreadTitle()
  return (
    <div className={styles.shell}>
      <a className="vz-skip" href="#main">
        {t('skip')}
      </a>
      <TopBar />
      <Rail />
      <main className={styles.panel} id="main" tabIndex={-1}>
        {children}
      </main>
      <BottomBar />
      <Scanner />
    </div>
  )
}
