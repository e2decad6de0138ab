'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

type Reading = { lastRead: number; unread: number; ready: boolean; attentive: boolean }

/**
 * Where «новые» stands: where this person had stopped reading when the feed opened. It stays while they read on, and
 * moves only when something comes unseen after everything before was read. What comes while they look at the end needs
 * no line.
 */
export function useNewLine({ lastRead, unread, ready, attentive }: Reading) {
  const [after, setAfter] = useState<number | null>(null)
  const [opened, setOpened] = useState(false)
  const spent = useRef(true)
  if (ready && !opened) {
    setOpened(true)
    setAfter(unread > 0 ? lastRead : null)
  }
  useEffect(() => {
    if (!ready) return
    if (unread === 0) spent.current = true
    else if (spent.current && !attentive) {
      spent.current = false
      setAfter(lastRead)
    }
  }, [ready, unread, lastRead, attentive])
  const clear = useCallback(() => setAfter(null), [])
  return { after, clear }
}
