'use client'

import { useCallback, useEffect, useState } from 'react'
import type { QuotedPlace } from '@/lib/contracts/documents'
import { useRoom } from '../room-context'
import { keptKey, readKept, writeKept } from './kept'
import type { Named } from './mentions'
import type { Quoted } from './unsent'

export type Draft = {
  text: string
  people: Named[]
  replyTo: Quoted | null
  quote: string | null
  /** Where the quoted passage stands. */
  place: QuotedPlace | null
  /** The message these words take the place of. */
  editing: string | null
}

const EMPTY: Draft = { text: '', people: [], replyTo: null, quote: null, place: null, editing: null }
const isEmpty = ({ text, replyTo, quote, editing }: Draft): boolean => !text && !replyTo && !quote && !editing

/** What is being written in this room; it is still there after going to another document and back. */
export function useDraft() {
  const { document, me } = useRoom()
  const key = keptKey('draft', me.personId, document.id)
  const [draft, setDraft] = useState<Draft>(EMPTY)
  useEffect(() => setDraft(readKept<Draft>(key) ?? EMPTY), [key])
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...part }
        writeKept(key, isEmpty(after) ? null : after)
        return after
      }),
    [key],
  )
  const clear = useCallback(() => change(EMPTY), [change])
  return { draft, change, clear }
}
