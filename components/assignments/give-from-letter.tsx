'use client'

import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import { useRoom } from '../room/room-context'
import { letterOf } from './form-values'

const AssignmentForm = dynamic(() => import('./assignment-form').then((module) => module.AssignmentForm), {
  ssr: false,
})

/** Whose instruction it is, when an assistant gives it for the head. */
export type Behalf = { id: string; name: string } | null

/** The instruction on this letter. It stays until it is closed: the letter itself stops waiting as soon as it is given. */
export function GiveFromLetter({ behalf, onClose }: { behalf: Behalf; onClose: () => void }) {
  const { document } = useRoom()
  const letter = useMemo(() => letterOf(document), [document])
  return <AssignmentForm opened onClose={onClose} letter={letter} behalf={behalf} />
}
