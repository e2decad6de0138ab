'use client'

import { useCallback, useState } from 'react'

/**
 * Rules a person does not want to be told of, kept in this browser under their own name. Storage that is full or forbidden
 * only costs the memory of it.
 */
export function useHiddenRules(personId: string) {
  const key = `vizir:standard:hidden:${personId}`
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => read(key))
  const put = useCallback(
    (next: ReadonlySet<string>) => {
      setHidden(next)
      write(key, next)
    },
    [key],
  )
  const hide = useCallback((rule: string) => put(new Set([...hidden, rule])), [hidden, put])
  const showAll = useCallback(() => put(new Set()), [put])
  return { hidden, hide, showAll }
}

function read(key: string): ReadonlySet<string> {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Set(Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [])
  } catch {
    return new Set()
  }
}

function write(key: string, rules: ReadonlySet<string>): void {
  try {
    if (rules.size) localStorage.setItem(key, JSON.stringify([...rules]))
    else localStorage.removeItem(key)
  } catch {
    // They stay hidden as long as the room is open.
  }
}
