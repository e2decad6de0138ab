'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { useRoom } from '../room-context'
import { about, begun, type Draft, EMPTY, finished, isEmpty } from './draft'
import { keptKey, readKept, writeKept } from './kept'

/** What is being written in this room; it is still there after going to another document and back. */
export function useDraft() {
  const { document, me } = useRoom()
  const key = keptKey('draft', me.personId, document.id)
  const [draft, setDraft] = useState<Draft>(EMPTY)
  useEffect(() => setDraft(readKept<Draft>(key) ?? EMPTY), [key])
  const put = useCallback(
    (next: (before: Draft) => Draft) =>
      setDraft((before) => {
        const after = next(before)
        writeKept(key, isEmpty(after) ? null : after)
        return after
      }),
    [key],
  )
  const acts = useMemo(
    () => ({
      change: (part: Partial<Draft>) => put((before) => ({ ...before, ...part })),
      begin: (part: Partial<Draft>) => put((before) => begun(before, part)),
      about: (part: Partial<Draft>) => put((before) => about(before, part)),
      finish: () => put(finished),
    }),
    [put],
  )
  return { draft, ...acts }
}
