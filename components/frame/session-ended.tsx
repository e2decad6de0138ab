'use client'

import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import { api } from '@/lib/api/client'
import { failureOf } from '@/lib/api/failure'
import { sessionEnd } from '@/lib/api/session-ended'
import styles from './frame.module.css'
import { leave } from './leave'
import { PasswordForm } from './password-form'
import { useSession } from './session'

/**
 * The session is over: one signs in again where one is, so that nothing typed is lost. Somebody else begins from the
 * cabinet, with nothing of the first person's left in the tab.
 */
export function SessionEnded() {
  const t = useTranslations('frame.ended')
  const client = useQueryClient()
  const { login, personId } = useSession()
  const over = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.isOver, () => false)
  useHearEnd()
  useSignedInElsewhere(over, personId)
  const goOn = async () => {
    const me = await api.directory.me({}).catch(() => null)
    if (me?.id !== personId) return window.location.assign('/cabinet')
    await client.invalidateQueries()
  }
  return (
    <Modal opened={over} onClose={() => {}} title={t('title')} withCloseButton={false} closeOnEscape={false}>
      <div className={styles.stack}>
        <p>{t('text')}</p>
        <PasswordForm login={login} onSignedIn={() => void goOn()} />
        <button type="button" className={styles.other} onClick={() => void leave({ forgetOf: null })}>
          {t('other')}
        </button>
      </div>
    </Modal>
  )
}

/** A refusal is heard once, when it comes: the one a screen still shows while it asks again is of the session before. */
function useHearEnd(): void {
  const client = useQueryClient()
  useEffect(() => {
    type Event = { type: string; action?: { type: string; error?: unknown } }
    const hear = ({ type, action }: Event) => {
      if (type !== 'updated' || action?.type !== 'error') return
      if (failureOf(action.error).code === 'kernel.unauthenticated') sessionEnd.announce()
    }
    const stops = [client.getQueryCache().subscribe(hear), client.getMutationCache().subscribe(hear)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client])
}

/** Who has signed in again in another tab goes on in this one as soon as they come back to it. */
function useSignedInElsewhere(over: boolean, personId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!over) return
    const look = async () => {
      const me = await api.directory.me({}).catch(() => null)
      if (me?.id !== personId || !sessionEnd.isOver()) return
      sessionEnd.forget()
      await client.invalidateQueries()
    }
    const back = () => document.visibilityState === 'visible' && void look()
    window.addEventListener('focus', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      window.removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [over, personId, client])
}
