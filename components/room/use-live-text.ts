'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { sessionEnd } from '@/lib/api/session-ended'
import { serverAnswers } from '@/lib/realtime/server-answers'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { loadNotice } from './closed-room'
import { useIdle } from './use-idle'

/** A draft in which somebody kept what the text did not take. */
export type Variant = { documentId: string; number: string | null; droppedPictures: number }

export type LiveText = {
  /** The live text; null until its code has come, or where a document has none. */
  session: RoomSession | null
  /** Opens the text anew, without edits the server did not take, here and on this computer. */
  discard: () => void
  /** Goes in again by a door that was shut; edits made before that are sent then. */
  comeBack: () => void
  variant: Variant | null
  /** The edits are safe in a draft: the text is opened anew without them. */
  keepAs: (variant: Variant) => void
  forgetVariant: () => void
}

type Where = { documentId: string; personId: string; enabled: boolean }

/** The live text of a document for as long as its room is open. Its code is loaded only here. */
export function useLiveText({ documentId, personId, enabled }: Where): LiveText {
  const [session, setSession] = useState<RoomSession | null>(null)
  const [generation, setGeneration] = useState(0)
  const [variant, setVariant] = useState<Variant | null>(null)
  const anew = useCallback(() => setGeneration((value) => value + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation asks for a new session
  useEffect(() => {
    if (!enabled) return
    let left = false
    let leave = () => {}
    void openText({ documentId, personId }, anew).then((opened) => {
      if (left) return opened.leave()
      leave = opened.leave
      setSession(opened.session)
    })
    return () => {
      left = true
      setSession(null)
      leave()
    }
  }, [documentId, personId, enabled, generation, anew])

  useIdle(session)
  useLeaveWarning(session)
  const discard = useCallback(() => void session?.forgetCopy().then(anew), [session, anew])
  const comeBack = useCallback(() => {
    if (session?.unsaved) session.comeBack()
    else anew()
  }, [session, anew])
  const keepAs = useCallback(
    (kept: Variant) => {
      setVariant(kept)
      discard()
    },
    [discard],
  )
  const forgetVariant = useCallback(() => setVariant(null), [])
  return useMemo(
    () => ({ session, discard, comeBack, variant, keepAs, forgetVariant }),
    [session, discard, comeBack, variant, keepAs, forgetVariant],
  )
}

async function openText({ documentId, personId }: Omit<Where, 'enabled'>, anew: () => void) {
  const [{ mustReopen }, { enterText, leaveText }, { copiesOf }] = await Promise.all([
    import('@/lib/realtime/yjs-provider'),
    import('@/lib/realtime/room-sessions'),
    import('@/lib/realtime/local-copy'),
    loadNotice(),
  ])
  const copies = copiesOf(personId, documentId)
  const session = enterText({ url: roomsAddress(), documentId, copies, answers: serverAnswers })
  const stop = session.subscribe(() => {
    if (!mustReopen(session.state().closed)) return
    stop()
    void session.forgetCopy().then(anew)
  })
  const stopWaiting = sessionEnd.subscribe(() => !sessionEnd.isOver() && session.comeBack())
  const leave = () => {
    stop()
    stopWaiting()
    leaveText(documentId, session)
  }
  return { session, leave }
}

const roomsAddress = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/yjs`

/** The browser asks before a tab is closed with edits that are not on the server's disk. */
function useLeaveWarning(session: RoomSession | null): void {
  useEffect(() => {
    if (!session) return
    const warn = (event: BeforeUnloadEvent) => session.unsaved && event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [session])
}
