'use client'

import { notifications } from '@mantine/notifications'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { isTyping } from '@/components/ui/use-key'
import { api } from '@/lib/api/client'
import { failureOf } from '@/lib/api/failure'
import { scanKeys } from './scan-keys'

const NOTICE = 'scanner'

/** Fields in which something is looked for: there a label that is read is a question, in any other field it is text. */
const isSearch = (target: EventTarget | null): boolean =>
  Boolean((target as HTMLElement | null)?.closest?.('[type="search"], [inputmode="search"], [role="searchbox"]'))

/**
 * A label read anywhere but in a text opens its card, in any list and in the search line (V-23.07, V-23.08). A code of no card
 * and one of a card closed to this person are answered with the same words.
 */
export function Scanner() {
  const t = useTranslations('registry.scanner')
  const errorText = useErrorText()
  const router = useRouter()
  const open = async (code: string) => {
    try {
      const { documentId } = await api.journals.byBarcode({ code })
      router.push(`/rooms/${documentId}/card`)
    } catch (error) {
      const failure = failureOf(error)
      const message = failure.code.endsWith('unknown_barcode') ? t('unknown') : errorText(failure)
      notifications.hide(NOTICE)
      notifications.show({ id: NOTICE, color: 'red', message, role: 'alert' })
    }
  }
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    const feed = scanKeys()
    const onKey = (event: KeyboardEvent) => {
      const code = feed(event.key, event.timeStamp)
      if (!code || (isTyping(event.target) && !isSearch(event.target))) return
      // The Enter belongs to the reading: nothing that has the focus is pressed by it.
      event.preventDefault()
      event.stopImmediatePropagation()
      void latest.current(code)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
  return null
}
