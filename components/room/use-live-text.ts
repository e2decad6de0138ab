'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { textOf } from '@/lib/editor/content'
import type { RoomSession, RoomState } from '@/lib/realtime/yjs-provider'

export type LiveText = {
  /** The live text; null until its code has come, or where a document has none. */
  session: RoomSession | null
  state: RoomState | null
  /** What this person had written when the text was frozen under it, to copy. */
  lost: string | null
  forgetLost: () => void
  /** Opens the text anew, without edits the server did not take. */
  reopen: () => void
}

type Opened = { session: RoomSession; generation: number }

/**
 * The live text of a document for as long as its room is open. Its code is loaded only here; the text is opened anew
 * when it was frozen under edits that had not reached the disk, and those edits are kept aside.
 */
export function useLiveText(documentId: string, enabled: boolean): LiveText {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [generation, setGeneration] = useState(0)
  const [lost, setLost] = useState<string | null>(null)

  useEffect(() => {
    if (!enabled) return
    let session: RoomSession | null = null
    let left = false
    void import('@/lib/realtime/yjs-provider').then(({ RoomSession, mustReopen }) => {
      if (left) return
      session = new RoomSession({ url: roomsAddress(), documentId })
      const current = session
      current.subscribe(() => {
        if (!mustReopen(current.state().closed)) return
        void keepUnsaved(current).then((text) => {
          if (text) setLost(text)
          setGeneration((value) => value + 1)
        })
      })
      setOpened({ session: current, generation })
    })
    return () => {
      left = true
      setOpened(null)
      session?.destroy()
    }
  }, [documentId, enabled, generation])

  const session = opened?.session ?? null
  const state = useSyncExternalStore(
    session?.subscribe ?? never,
    () => session?.state() ?? null,
    () => null,
  )
  useIdle(session)
  const reopen = () => {
    if (!session) return
    void keepUnsaved(session).then((text) => {
      setLost(text)
      setGeneration((value) => value + 1)
    })
  }
  return { session, state, lost, forgetLost: () => setLost(null), reopen }
}

const never = () => () => {}

const roomsAddress = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/yjs`

async function keepUnsaved(session: RoomSession): Promise<string | null> {
  if (!session.unsaved) return null
  const { bodyOf } = await import('@/lib/editor/yjs')
  return textOf(bodyOf(session.doc)).trim()
}

const IDLE_MS = 5 * 60_000

/** Tells the others when nobody has touched this screen for five minutes. */
function useIdle(session: RoomSession | null): void {
  useEffect(() => {
    if (!session) return
    let timer: ReturnType<typeof setTimeout>
    let idle = false
    const tell = (value: boolean) => {
      if (idle === value) return
      idle = value
      session.awareness.setLocalStateField('idle', value)
    }
    const touched = () => {
      tell(false)
      clearTimeout(timer)
      timer = setTimeout(() => tell(true), IDLE_MS)
    }
    touched()
    const events = ['pointerdown', 'keydown', 'pointermove'] as const
    for (const event of events) window.addEventListener(event, touched, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const event of events) window.removeEventListener(event, touched)
    }
  }, [session])
}
