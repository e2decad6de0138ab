'use client'

import { useCallback, useEffect, useRef } from 'react'
import { useRoom } from '../room-context'
import { usePresent } from '../use-present'

const PAUSE_MS = 3000

/** Tells the others that this person writes, until they pause; where a document has no live text nobody is told. */
export function useSayTyping(): { typing: () => void; stopped: () => void } {
  const { session } = useRoom().live
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(false)
  const stopped = useCallback(() => {
    clearTimeout(timer.current)
    if (!told.current) return
    told.current = false
    session?.awareness.setLocalStateField('typing', false)
  }, [session])
  const typing = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(stopped, PAUSE_MS)
    if (told.current) return
    told.current = true
    session?.awareness.setLocalStateField('typing', true)
  }, [session, stopped])
  useEffect(() => stopped, [stopped])
  return { typing, stopped }
}

/** Who writes a message now. */
export function useTyping(): string[] {
  const { live, me } = useRoom()
  return usePresent(live.session, me.personId)
    .filter(({ typing }) => typing)
    .map(({ name }) => name)
}
