'use client'

import { useCallback, useSyncExternalStore } from 'react'

/** Whether the text of a phone is read as one column or shown as its page; each browser remembers its choice. */
export type ReadingMode = { reading: boolean; choose: (reading: boolean) => void }

const KEY = 'vizir:text-as-page'
const listeners = new Set<() => void>()

export function useReading(phone: boolean): ReadingMode | null {
  const page = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(KEY) === '1',
    () => false,
  )
  const choose = useCallback((reading: boolean) => {
    localStorage.setItem(KEY, reading ? '0' : '1')
    for (const listener of listeners) listener()
  }, [])
  return phone ? { reading: !page, choose } : null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
