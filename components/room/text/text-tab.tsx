'use client'

import dynamic from 'next/dynamic'
import { useRoom } from '../room-context'
import { TextSkeleton } from './text-skeleton'

const TextDesk = dynamic(() => import('./text-desk').then((module) => module.TextDesk), {
  ssr: false,
  loading: TextSkeleton,
})

/** The text as the page that will be signed. The editor is loaded only here. */
export function TextTab() {
  const { session } = useRoom().live
  return session ? <TextDesk session={session} /> : <TextSkeleton />
}
