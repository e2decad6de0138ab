'use client'

import './frame.css'
import type { ReactNode } from 'react'
import { BottomBar, Rail } from './rail'
import { type Session, SessionProvider } from './session'
import { TopBar } from './top-bar'

/** The frame of the workspace: top bar, rail of sections, one inset panel. */
export function Frame({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <SessionProvider session={session}>
      <div className="vz-shell">
        <TopBar />
        <Rail />
        <main className="vz-panel" id="main" tabIndex={-1}>
          {children}
        </main>
        <BottomBar />
      </div>
    </SessionProvider>
  )
}
