'use client'

import { CardTab } from '../documents/card-tab'
import { useRoom } from './room-context'
import { TextTab } from './text/text-tab'

/** What a room shows when no part of it is named: the text where there is one, else the card. */
export function DefaultTab() {
  const { document } = useRoom()
  return document.flow === 'incoming' ? <CardTab /> : <TextTab />
}
