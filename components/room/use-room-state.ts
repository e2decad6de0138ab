'use client'

import { useSyncExternalStore } from 'react'
import type { RoomState } from '@/lib/realtime/yjs-provider'
import { useRoom } from './room-context'

/**
 * One thing known about the live text at this moment; only who shows it is drawn again when it changes. Each keystroke
 * is unsaved and saved again, so nobody large should look at everything.
 */
export function useRoomState<T>(select: (state: RoomState | null) => T): T {
  const { session } = useRoom().live
  return useSyncExternalStore(
    session?.subscribe ?? never,
    () => select(session?.state() ?? null),
    () => select(null),
  )
}

const never = () => () => {}
