'use client'

import { useConnection } from '@/lib/realtime/connection'
import { useRoomState } from './use-room-state'

/** Nobody would answer now: what asks the server by itself waits. A network that stops only sockets lets the answer through. */
export function useLineCut(): boolean {
  const blocked = useRoomState((state) => state?.blocked ?? false)
  return useConnection() === 'offline' && !blocked
}
