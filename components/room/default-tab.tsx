'use client'

import { useMediaQuery } from '@mantine/hooks'
import { CardTab } from '../documents/card-tab'
import { useRoom } from './room-context'
import type { TextBeginning } from './text/beginning'
import { TextTab } from './text/text-tab'

/** What a room shows when no part of it is named: the text where there is one, else the card; on narrow screens the feed. */
export function DefaultTab({ beginning }: { beginning: TextBeginning | null }) {
  const { document } = useRoom()
  const beside = useMediaQuery('(min-width: 1024px)')
  if (document.flow === 'incoming') return <CardTab />
  return <TextTab beginning={beginning} live={beside} />
}
