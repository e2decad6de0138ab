'use client'

import dynamic from 'next/dynamic'
import { useSession } from '@/components/frame/session'
import { useRoom } from '@/components/room/room-context'

const AFTER_SIGNATURE = new Set(['registration', 'registered', 'send_failed', 'sent', 'closed'])
const OutgoingDesk = dynamic(() => import('./outgoing/outgoing-desk').then((module) => module.OutgoingDesk), {
  ssr: false,
})
const IncomingWaits = dynamic(() => import('./outgoing/incoming-waits').then((module) => module.IncomingWaits), {
  ssr: false,
})

/** What the clerk does with a signed document: number, dispatch, link; a received letter leads to its card. */
export function OutgoingBlock() {
  const { permissions } = useSession()
  const { id, flow, state } = useRoom().document
  if (!permissions.includes('registry.register') && !permissions.includes('registry.dispatch')) return null
  if (flow === 'incoming') return state === 'queued' ? <IncomingWaits documentId={id} /> : null
  return AFTER_SIGNATURE.has(state) ? <OutgoingDesk documentId={id} /> : null
}
