'use client'

import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { RoomSession } from '@/lib/realtime/yjs-provider'

export type Present = {
  personId: string
  name: string
  cursor: string
  mayWrite: boolean
  typing: boolean
  idle: boolean
}

const NOBODY: Present[] = []

/** Who else is in the room now, each once, whatever number of tabs they have open. */
export function usePresent(session: RoomSession | null, myId: string): Present[] {
  const last = useRef<Present[]>(NOBODY)
  const subscribe = useCallback(
    (listener: () => void) => {
      session?.awareness.on('change', listener)
      return () => session?.awareness.off('change', listener)
    },
    [session],
  )
  const current = useCallback(() => {
    const next = session ? presentIn(session, myId) : NOBODY
    if (JSON.stringify(next) !== JSON.stringify(last.current)) last.current = next
    return last.current
  }, [session, myId])
  return useSyncExternalStore(subscribe, current, () => NOBODY)
}

type State = {
  user?: { id: string; name: string; cursor: string; mayWrite: boolean }
  typing?: boolean
  idle?: boolean
}

function presentIn({ awareness, doc }: RoomSession, myId: string): Present[] {
  const people = new Map<string, Present>()
  for (const [client, state] of awareness.getStates() as Map<number, State>) {
    const { user, typing = false, idle = false } = state
    if (client === doc.clientID || !user || user.id === myId || !user.cursor) continue
    const known = people.get(user.id)
    people.set(user.id, {
      personId: user.id,
      name: user.name,
      cursor: user.cursor,
      mayWrite: user.mayWrite,
      typing: typing || (known?.typing ?? false),
      idle: idle && (known?.idle ?? true),
    })
  }
  return [...people.values()].sort(
    (a, b) => Number(b.mayWrite) - Number(a.mayWrite) || a.name.localeCompare(b.name, 'ru'),
  )
}
