import { createTranslator } from 'use-intl/core'
import { eventKeys, factsInWords } from '@/lib/i18n/event-words'
import { type Locale, messagesOf } from '@/lib/i18n/messages'
import { textsOf } from './build-entries'

type Told = { name: string; data: Record<string, unknown> }

const LOCALES: Locale[] = ['ru', 'en']

/** Words an event is found by: as both languages tell it, and what people wrote in it. A message has only its own. */
export function eventTeller(): (event: Told) => string[] {
  const languages = LOCALES.map((locale) =>
    createTranslator({ locale, messages: messagesOf(locale), onError: () => {} }),
  )
  return ({ name, data }) => {
    const own = textsOf(data)
    if (name === 'documents.message') return own
    const told = languages.map((t) => {
      const key = eventKeys(name).find((candidate) => t.has(candidate as never))
      return key ? t(key as never, factsInWords(data) as never) : ''
    })
    return [...told, ...own]
  }
}
