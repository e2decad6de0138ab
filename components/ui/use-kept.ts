'use client'

import { useCallback, useEffect, useState } from 'react'

/**
 * A form's values that survive closing it by accident, or a session that ended: they stay in this tab until the act is
 * done. Storage that is full or forbidden only means that they live as long as the form.
 */
export function useKept<T extends object>(key: string, empty: T) {
  const [values, setValues] = useState<T>(() => ({ ...empty, ...read<T>(key) }))
  useEffect(() => write(key, JSON.stringify(values) === JSON.stringify(empty) ? null : values), [key, values, empty])
  const set = useCallback((part: Partial<T>) => setValues((before) => ({ ...before, ...part })), [])
  const clear = useCallback(() => setValues(empty), [empty])
  return { values, set, clear }
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}

function write(key: string, values: unknown): void {
  try {
    if (values === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(values))
  } catch {}
}
