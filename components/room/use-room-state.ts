'use client'

import { useSyncExternalStore } from 'react'
import type { RoomState } from '@/lib/realtime/yjs-provider'
import { useRoom } from './room-context'

/** What is known about the live text at this moment; only who shows it is drawn again when it changes. */
export function useRoomState(): RoomState | null {
  const { session } = useRoom().live
  return useSyncExternalStore(
    session?.subscribe ?? never,
    () => session?.state() ?? null,
    () => null,
  )
}

const never = () => () => {}
