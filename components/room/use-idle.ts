'use client'

import { useEffect } from 'react'
import { afterPause } from '@/components/editor/pause'
import type { RoomSession } from '@/lib/realtime/yjs-provider'

const IDLE_MS = 5 * 60_000

/** Tells the others when nobody has touched this screen for five minutes. */
export function useIdle(session: RoomSession | null): void {
  useEffect(() => {
    if (!session) return
    let idle = false
    const tell = (value: boolean) => {
      if (idle === value) return
      idle = value
      session.awareness.setLocalStateField('idle', value)
    }
    const { touch, stop } = afterPause(IDLE_MS, () => tell(true))
    const touched = () => {
      tell(false)
      touch()
    }
    touched()
    const events = ['pointerdown', 'keydown', 'pointermove'] as const
    for (const event of events) window.addEventListener(event, touched, { passive: true })
    return () => {
      stop()
      for (const event of events) window.removeEventListener(event, touched)
    }
  }, [session])
}
