'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { type EventFacts, eventKeys, factsInWords } from '@/lib/i18n/event-words'

/**
 * The words of a recorded event, to be read after the name of its author: «направила версию 3 на согласование». Verbs
 * agree with `gender` in the facts.
 */
export function useEventText(): (name: string, facts: EventFacts) => string {
  const t = useTranslations()
  return useCallback(
    (name, facts) => {
      const key = eventKeys(name).find((candidate) => t.has(candidate as never))
      return key ? t(key as never, factsInWords(facts) as never) : name
    },
    [t],
  )
}
