'use client'

import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import { useRoom } from '../room-context'
import { useHiddenRules } from './hidden-rules'
import type { NamedBreach } from './mend'
import { besideCaret, showPlace } from './show-place'
import { useBreaches } from './use-breaches'
import { paperCardOf } from './use-card-mending'
import { useMending } from './use-mending'

type Options = { mayWrite: boolean; mayChange: boolean }

/** Form of the document for whoever may mend it: what is wrong, where, and one press to put it right. Never in the way. */
export function useStandard(editor: Editor, { mayWrite, mayChange }: Options) {
  const { document, me } = useRoom()
  const { hidden, hide, showAll } = useHiddenRules(me.personId)
  const [opened, setOpened] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  const enabled = mayWrite || mayChange
  const card = useMemo(() => paperCardOf(document), [document])
  const { breaches, look } = useBreaches(editor, { card, hidden, enabled, current })
  const mending = useMending(editor, { card, hidden, mayWrite, mayChange, look })

  const jump = (breach: NamedBreach) => {
    setCurrent(breach.id)
    showPlace(editor, breach)
  }
  const step = (by: 1 | -1) => {
    const found = look()
    setOpened(true)
    const at = found.findIndex(({ id }) => id === current)
    const next = at < 0 ? besideCaret(editor, found, by) : found[(at + by + found.length) % found.length]
    if (next) jump(next)
  }
  return {
    ...mending,
    ...{ enabled, opened, breaches, current, jump, step, hide, showAll },
    open: () => setOpened(true),
    close: () => setOpened(false),
    fixable: breaches.filter(mending.mayFix).length,
    hidden: hidden.size,
  }
}

export type Standard = ReturnType<typeof useStandard>
