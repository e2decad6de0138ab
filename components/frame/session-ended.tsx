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
  useEffect(() => {
    const hear = (error: unknown) => {
      if (error && failureOf(error).code === 'kernel.unauthenticated') sessionEnd.announce()
    }
    const stops = [
      client.getQueryCache().subscribe((event) => hear(event.query.state.error)),
      client.getMutationCache().subscribe((event) => hear(event.mutation?.state.error)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client])
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
