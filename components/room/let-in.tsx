'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useSession } from '@/components/frame/session'
import { api } from '@/lib/api/client'
import { useSocket } from '@/lib/realtime/socket'

const ROOM = /^\/rooms\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/

/** On the page that says a document is closed: it opens once its reader is let in, without being asked for again. */
export function LetIn() {
  const documentId = ROOM.exec(usePathname())?.[1]
  return documentId ? <Waiting documentId={documentId} /> : null
}

function Waiting({ documentId }: { documentId: string }) {
  const t = useTranslations('rooms.closed')
  const socket = useSocket()
  const { personId } = useSession()
  useEffect(() => {
    const open = () => location.reload()
    const stillClosed = () => {}
    return socket.watch([`user:${personId}`], () => void api.documents.get({ documentId }).then(open, stillClosed))
  }, [socket, personId, documentId])
  return <span>{t('opens')}</span>
}
