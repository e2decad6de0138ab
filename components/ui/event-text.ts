'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'

/** The words of a recorded event, filled from its data; an event without words of its own is shown by its name. */
export function useEventText(): (name: string, data: Record<string, unknown>) => string {
  const t = useTranslations()
  return useCallback(
    (name, data) => {
      const [slice, act] = name.split('.')
      const key = [`documents.events.${name}`, `${slice}.events.${act}`].find((candidate) => t.has(candidate as never))
      if (!key) return name
      const plain = Object.entries(data).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      return t(key as never, { number: '', date: '', name: '', reason: '', ...Object.fromEntries(plain) } as never)
    },
    [t],
  )
}
