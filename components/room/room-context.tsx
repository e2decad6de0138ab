'use client'

import { createContext, useContext } from 'react'
import type { DocumentView, QuotedPlace } from '@/lib/contracts/documents'
import type { LetterheadView } from '@/lib/contracts/rooms'
import type { Passage } from '@/lib/editor/passage'
import type { FeedPlace } from './use-feed-place'
import type { LiveText } from './use-live-text'

/** Words of the text, and where they stand in it. */
export type Quote = { text: string; place: QuotedPlace | null }

/** Who looks at the room. */
export type Me = { personId: string; name: string }

export type Room = {
  document: DocumentView
  me: Me
  /** What the page of this office is headed with. */
  letterhead: LetterheadView
  live: LiveText
  /** Whether the feed is on screen, and the way to fold or open it. */
  feed: FeedPlace
  /** Words to carry into the composer: a quote from the text. */
  quote: Quote | null
  setQuote: (quote: Quote | null) => void
  /** A passage to be shown in the text, until the text has shown it. */
  passage: Passage | null
  /** Opens the text where a passage stands now; null once it was shown. */
  showPassage: (passage: Passage | null) => void
  /** Whose open suggestions are to be shown in the text, until the text has shown them. */
  proposals: string | null
  showProposals: (personId: string | null) => void
}

const RoomContext = createContext<Room | null>(null)
export const RoomProvider = RoomContext.Provider

/** The room this component stands in. */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('Outside a room')
  return room
}
