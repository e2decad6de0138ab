'use client'

import { createContext, useContext } from 'react'
import type { DocumentView } from '@/lib/contracts/documents'
import type { LiveText } from './use-live-text'

/** Who looks at the room. */
export type Me = { personId: string; name: string }

export type Room = {
  document: DocumentView
  me: Me
  live: LiveText
  /** Words to carry into the composer: a quote from the text. */
  quote: string | null
  setQuote: (quote: string | null) => void
}

const RoomContext = createContext<Room | null>(null)
export const RoomProvider = RoomContext.Provider

/** The room this component stands in. */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('Outside a room')
  return room
}
