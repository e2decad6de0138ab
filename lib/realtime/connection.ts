'use client'

import { useSyncExternalStore } from 'react'
import { type ConnectionState, useSocket } from './socket'

/** Whether this tab hears the office right now; the dot in the top bar shows it. */
export function useConnection(): ConnectionState {
  const socket = useSocket()
  return useSyncExternalStore(socket.subscribe, socket.current, () => 'connecting')
}
