'use client'

import { notifications } from '@mantine/notifications'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect } from 'react'
import { serverAnswers } from '@/lib/realtime/server-answers'
import { useSocket } from '@/lib/realtime/socket'

type Go = (href: string) => void

/**
 * Opens another page of the workspace, unless the line is cut: the browser would leave the text one writes for its own page of
 * a lost connection, and there is no way back until the line is.
 */
export function useGo(): Go {
  const t = useTranslations('frame')
  const router = useRouter()
  const socket = useSocket()
  return useCallback(
    async (href) => {
      // A network may stop sockets alone: what is asked by HTTP opens then.
      if (socket.current() !== 'offline' || (await serverAnswers())) router.push(href)
      else notifications.show({ id: 'line-cut', message: t('notOpened') })
    },
    [router, socket, t],
  )
}

/** Links wait for the line too, wherever they stand. */
export function useHeldLinks(): void {
  const go = useGo()
  const socket = useSocket()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || socket.current() !== 'offline' || event.defaultPrevented || !leavesPage(link, event)) return
      event.preventDefault()
      event.stopPropagation()
      go(link.pathname + link.search + link.hash)
    }
    // Before the link's own program: it would begin to go.
    window.addEventListener('click', onClick, { capture: true })
    return () => window.removeEventListener('click', onClick, { capture: true })
  }, [go, socket])
}

/** It asks the server for a page of ours in this tab; a place on this page needs none. */
function leavesPage(link: HTMLAnchorElement, { button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return false
  if (link.origin !== location.origin || link.target || link.hasAttribute('download')) return false
  return !link.hash || link.pathname !== location.pathname
}
