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

const DeliveryLines = dynamic(() => import('./dispatch/delivery-lines').then((module) => module.DeliveryLines), {
  ssr: false,
})
const ON_ITS_WAY = new Set(['registered', 'send_failed', 'sent', 'closed'])

/** What the clerk does with a signed document: number, dispatch, link; how it goes, by its executor and head; a received letter leads to its card. */
export function OutgoingBlock() {
  const { permissions } = useSession()
  const { id, flow, state } = useRoom().document
  const registrar = permissions.includes('registry.register') || permissions.includes('registry.dispatch')
  if (flow === 'incoming') return registrar && state === 'queued' ? <IncomingWaits documentId={id} /> : null
  return (
    <>
      {registrar && AFTER_SIGNATURE.has(state) && <OutgoingDesk documentId={id} />}
      {flow === 'outgoing' && ON_ITS_WAY.has(state) && <DeliveryLines documentId={id} />}
    </>
  )
}
