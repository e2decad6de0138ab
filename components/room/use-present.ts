'use client'

import { useCallback, useRef, useSyncExternalStore } from 'react'
import { MODE, type Mode } from '@/lib/realtime/room-protocol'
import type { RoomSession } from '@/lib/realtime/yjs-provider'

/** What somebody does with the text: a key of `rooms.header.access`. */
export type Doing = 'write' | 'suggest' | 'read'

export type Present = {
  personId: string
  name: string
  cursor: string
  doing: Doing
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

export type State = {
  user?: { id: string; name: string; cursor: string; mode?: Mode }
  cursor?: unknown
  suggesting?: boolean
  typing?: boolean
  idle?: boolean
}

const RANK = { write: 0, suggest: 1, read: 2 } as const

/** Who may only propose edits reads until their caret stands in the text; who writes may choose to propose. */
export function doingOf({ user, cursor, suggesting }: State): Doing {
  if (user?.mode === MODE.WRITE) return suggesting ? 'suggest' : 'write'
  return user?.mode === MODE.SUGGEST && cursor ? 'suggest' : 'read'
}

/** Who else is in the room, by what they do there and then by name. */
export function presentIn({ awareness, doc }: RoomSession, myId: string): Present[] {
  const people = new Map<string, Present>()
  for (const [client, state] of awareness.getStates() as Map<number, State>) {
    const { user, typing = false, idle = false } = state
    if (client === doc.clientID || !user || user.id === myId || !user.cursor) continue
    const known = people.get(user.id)
    const doing = doingOf(state)
    people.set(user.id, {
      personId: user.id,
      name: user.name,
      cursor: user.cursor,
      doing: known && RANK[known.doing] < RANK[doing] ? known.doing : doing,
      typing: typing || (known?.typing ?? false),
      idle: idle && (known?.idle ?? true),
    })
  }
  return [...people.values()].sort((a, b) => RANK[a.doing] - RANK[b.doing] || a.name.localeCompare(b.name, 'ru'))
}
