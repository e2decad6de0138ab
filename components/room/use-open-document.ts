'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { orpc } from '@/lib/api/client'
import { failureOf } from '@/lib/api/failure'
import { useLive } from '@/lib/api/hooks'
import type { DocumentView } from '@/lib/contracts/documents'
import { isShutOut } from '@/lib/realtime/room-protocol'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { type LiveText, useLiveText } from './use-live-text'

type OpenDocument = { document: DocumentView; live: LiveText; shut: boolean }

/** The document of a room with its live text, and whether it is shut to this person by now; it opens again by itself. */
export function useOpenDocument(initial: DocumentView, personId: string): OpenDocument {
  const documentId = initial.id
  const [shut, setShut] = useState(false)
  // Who is out of the room hears only from their own cabinet that they are let in again.
  const watch = [shut ? `user:${personId}` : `document:${documentId}`]
  const asked = useLive(orpc.documents.get, { documentId }, { watch, initial })
  const { data: document = initial, error, dataUpdatedAt, refetch } = asked
  const live = useLiveText({ documentId, personId, enabled: document.flow !== 'incoming' })
  const textShut = useTextShut(live.session)
  const shutAt = useRef(0)

  useEffect(() => {
    if (!textShut) return
    shutAt.current = Date.now()
    void refetch()
  }, [textShut, refetch])
  const { comeBack } = live
  useEffect(() => {
    if (textShut && !error && dataUpdatedAt >= shutAt.current) comeBack()
  }, [textShut, error, dataUpdatedAt, comeBack])
  const now = textShut || (error !== null && failureOf(error).code.endsWith('not_found'))
  useEffect(() => setShut(now), [now])
  return { document, live, shut: now }
}

/** The text and the document are asked for apart, and either may hear first that the document is closed. */
function useTextShut(session: RoomSession | null): boolean {
  const state = () => isShutOut(session?.state().closed ?? null)
  return useSyncExternalStore(session?.subscribe ?? never, state, () => false)
}

const never = () => () => {}
