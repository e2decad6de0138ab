'use client'

import { useCallback, useEffect, useState } from 'react'

const KEPT = 8
export const RECENT_PREFIX = 'vizir.search.recent:'

function read(key: string): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, KEPT) : []
  } catch {
    return []
  }
}

function write(key: string, queries: string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(queries))
  } catch {
    // A browser that keeps nothing still searches.
  }
}

/** What this person asked for lately on this computer, the last first. */
export function useRecent(personId: string) {
  const key = RECENT_PREFIX + personId
  const [queries, setQueries] = useState<string[]>([])
  useEffect(() => setQueries(read(key)), [key])
  const remember = useCallback(
    (query: string) => {
      const text = query.trim()
      if (text.length < 2) return
      const next = [text, ...read(key).filter((one) => one.toLowerCase() !== text.toLowerCase())].slice(0, KEPT)
      write(key, next)
      setQueries(next)
    },
    [key],
  )
  const forget = useCallback(() => {
    write(key, [])
    setQueries([])
  }, [key])
  return { queries, remember, forget }
}
