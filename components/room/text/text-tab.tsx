'use client'

import dynamic from 'next/dynamic'
import { useRoom } from '../room-context'
import { Beginning, type TextBeginning } from './beginning'
import { TextSkeleton } from './text-skeleton'

const TextDesk = dynamic(() => import('./text-desk').then((module) => module.TextDesk), {
  ssr: false,
  loading: TextSkeleton,
})

/** The text as the page that will be signed: its beginning at once, and the editor, loaded only here, when it has come. */
export function TextTab({ beginning, live = true }: { beginning: TextBeginning | null; live?: boolean }) {
  const room = useRoom()
  const session = live ? room.live.session : null
  return <Beginning value={beginning}>{session ? <TextDesk session={session} /> : <TextSkeleton />}</Beginning>
}
