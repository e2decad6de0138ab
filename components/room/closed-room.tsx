'use client'

import dynamic from 'next/dynamic'
import { ErrorState } from '@/components/ui/states'
import { useRoom } from './room-context'
import { useRoomState } from './use-room-state'

const TextNotice = dynamic(() => import('./text/text-notice').then((module) => module.TextNotice), { ssr: false })

/** A document that was taken from under one's eyes; edits that were not sent still wait for a word about them. */
export function ClosedRoom({ error }: { error: unknown }) {
  const { session, variant } = useRoom().live
  const unsent = useRoomState((state) => state?.unsent)
  return (
    <div>
      {session && (unsent || variant) && <TextNotice session={session} />}
      <ErrorState error={error} />
    </div>
  )
}
