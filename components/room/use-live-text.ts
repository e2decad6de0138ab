'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { textOf } from '@/lib/editor/content'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { useIdle } from './use-idle'

export type LiveText = {
  /** The live text; null until its code has come, or where a document has none. */
  session: RoomSession | null
  /** What this person had written when the text was frozen under it, to copy. */
  lost: string | null
  forgetLost: () => void
  /** Opens the text anew, without edits the server did not take. */
  reopen: () => void
}

/**
 * The live text of a document for as long as its room is open. Its code is loaded only here; the text is opened anew
 * when it was frozen under edits that had not reached the disk, and those edits are kept aside.
 */
export function useLiveText(documentId: string, enabled: boolean): LiveText {
  const [session, setSession] = useState<RoomSession | null>(null)
  const [generation, setGeneration] = useState(0)
  const [lost, setLost] = useState<string | null>(null)
  const reopenFrom = useCallback(async (from: RoomSession) => {
    const text = await unsavedText(from)
    if (text) setLost(text)
    setGeneration((value) => value + 1)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation asks for a new session
  useEffect(() => {
    if (!enabled) return
    let left = false
    let leave = () => {}
    void openText(documentId, reopenFrom).then((opened) => {
      if (left) return opened.leave()
      leave = opened.leave
      setSession(opened.session)
    })
    return () => {
      left = true
      setSession(null)
      leave()
    }
  }, [documentId, enabled, generation, reopenFrom])

  useIdle(session)
  useLeaveWarning(session)
  const reopen = useCallback(() => void (session && reopenFrom(session)), [session, reopenFrom])
  const forgetLost = useCallback(() => setLost(null), [])
  return useMemo(() => ({ session, lost, forgetLost, reopen }), [session, lost, forgetLost, reopen])
}

async function openText(documentId: string, reopenFrom: (session: RoomSession) => Promise<void>) {
  const [{ mustReopen }, { enterText, leaveText }] = await Promise.all([
    import('@/lib/realtime/yjs-provider'),
    import('@/lib/realtime/room-sessions'),
  ])
  const session = enterText({ url: roomsAddress(), documentId })
  const stop = session.subscribe(() => {
    if (!mustReopen(session.state().closed)) return
    stop()
    void reopenFrom(session)
  })
  const leave = () => {
    stop()
    leaveText(documentId, session)
  }
  return { session, leave }
}

const roomsAddress = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/yjs`

async function unsavedText(session: RoomSession): Promise<string | null> {
  if (!session.unsaved) return null
  const [{ bodyOf }, { acceptedBody }] = await Promise.all([
    import('@/lib/editor/yjs'),
    import('@/lib/editor/suggestions/body'),
  ])
  return textOf(acceptedBody(bodyOf(session.doc))).trim()
}

/** The browser asks before a tab is closed with edits that are not on the server's disk. */
function useLeaveWarning(session: RoomSession | null): void {
  useEffect(() => {
    if (!session) return
    const warn = (event: BeforeUnloadEvent) => session.unsaved && event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [session])
}
