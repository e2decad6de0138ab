'use client'

import { useCallback, useState } from 'react'
import { useKey } from '@/components/ui/use-key'
import { useRoom } from '../room-context'

/** The search in the feed: opened by its key from anywhere in the room, with what was asked before still in it. */
export function useFeedSearch() {
  const { feed } = useRoom()
  const [open, setOpen] = useState(false)
  const [query, ask] = useState('')
  const begin = useCallback(() => setOpen(true), [])
  const close = useCallback(() => setOpen(false), [])
  useKey('Ctrl+Shift+KeyF', () => {
    if (!feed.shown) feed.toggle()
    setOpen(true)
  })
  return { open, query, ask, begin, close }
}
