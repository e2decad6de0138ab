'use client'

import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRoom } from './room-context'
import { useRoomState } from './use-room-state'

/** Loaded with the live text: a room may be shut while no program can be fetched. */
export const loadNotice = () => import('./text/text-notice').then((module) => module.TextNotice)
const TextNotice = dynamic(loadNotice, { ssr: false })

/**
 * A document that was taken from under one's eyes; edits that were not sent still wait for a word about them. It opens by
 * itself once this person is let in again.
 */
export function ClosedRoom() {
  const t = useTranslations('rooms.closed')
  const wayOut = useTranslations('frame.message')
  const { session, variant } = useRoom().live
  const unsent = useRoomState((state) => state?.unsent)
  return (
    <div>
      {session && (unsent || variant) && <TextNotice session={session} />}
      <div className="vz-state" role="alert">
        <IconLock size={28} stroke={1.5} aria-hidden />
        <b>{t('title')}</b>
        <span>{t('who')}</span>
        <span>{t('opens')}</span>
        <Button variant="default" component={Link} href="/cabinet">
          {wayOut('toCabinet')}
        </Button>
      </div>
    </div>
  )
}
