'use client'

import { useEffect } from 'react'
import type { RoomSession } from '@/lib/realtime/yjs-provider'

/** Tells those who are present that what one writes here is proposed, for as long as the text is open in that mode. */
export function useTellSuggesting({ awareness }: RoomSession, suggesting: boolean): void {
  useEffect(() => {
    if (!suggesting) return
    awareness.setLocalStateField('suggesting', true)
    return () => awareness.setLocalStateField('suggesting', false)
  }, [awareness, suggesting])
}
