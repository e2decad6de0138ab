'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { applyToCard, isTextStep, type PaperCard } from '@/lib/standard'
import { fixable, lookOver, mendAllCard, mendAllText, mendText, type NamedBreach } from './mend'
import { useCardMending } from './use-card-mending'

type Options = {
  card: PaperCard
  hidden: ReadonlySet<string>
  mayWrite: boolean
  mayChange: boolean
  look: () => NamedBreach[]
}
/** What was mended last, and the way back while nothing else was done. */
export type Mended = { count: number; undo: () => void }
type Back = (() => void) | null

/** Mends breaches: words in one step of the person's undo, requisites as one act of the card. */
export function useMending(editor: Editor, { card, hidden, mayWrite, mayChange, look }: Options) {
  const [mended, setMended] = useState<Mended | null>(null)
  const [failed, setFailed] = useState(false)
  const { mend, pending } = useCardMending()
  const ours = useOthersTyping(editor, () => setMended(null))

  const mayFix = ({ fix }: NamedBreach): boolean =>
    fix?.every((step) => (isTextStep(step) ? mayWrite : mayChange)) ?? false

  const inCard = async (change: (now: PaperCard) => PaperCard): Promise<Back> => {
    const before = await mend(change)
    setFailed(before === null)
    if (!before) return null
    const after = change(before)
    return () => void mend((now) => restored(now, before, after))
  }
  const inText = (act: () => boolean): Back => (ours(act) ? () => void editor.commands.undo() : null)

  const finish = (ways: Back[], count: number) => {
    const back = ways.filter((way) => way !== null)
    const undo = () => {
      setMended(null)
      for (const way of back)
        ours(() => {
          way()
          return true
        })
      look()
    }
    setMended(back.length ? { count, undo } : null)
    look()
  }

  const fix = async (wanted: NamedBreach) => {
    const breach = look().find(({ id }) => id === wanted.id)
    if (!breach || !mayFix(breach)) return
    const ofText = fixable([breach], 'text').length > 0
    const one = (now: PaperCard): PaperCard => {
      const found = lookOver(editor.state.doc, now, hidden).find(({ id }) => id === breach.id)
      return found?.fix ? applyToCard(now, found.fix) : now
    }
    finish([ofText ? inText(() => mendText(editor, [breach])) : await inCard(one)], 1)
  }

  const fixAll = async () => {
    const open = look().filter(mayFix)
    const ways = [mayWrite ? inText(() => mendAllText(editor, card, hidden)) : null]
    if (fixable(open, 'card').length) ways.push(await inCard((now) => mendAllCard(editor.state.doc, now, hidden)))
    finish(ways, open.length)
  }
  return { fix, fixAll, mayFix, mended, failed, pending }
}

/** Calls back at every change of the text that was not made through what is returned: undo would take that one. */
function useOthersTyping(editor: Editor, onTyped: () => void): (act: () => boolean) => boolean {
  const mending = useRef(false)
  const latest = useRef(onTyped)
  latest.current = onTyped
  useEffect(() => {
    const onUpdate = () => {
      if (!mending.current) latest.current()
    }
    editor.on('update', onUpdate)
    return () => void editor.off('update', onUpdate)
  }, [editor])
  return (act) => {
    mending.current = true
    const done = act()
    mending.current = false
    return done
  }
}

/** Only what the fix has changed goes back; what anybody changed since stays. */
function restored(now: PaperCard, before: PaperCard, after: PaperCard): PaperCard {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const requisites = Object.fromEntries(
    Object.entries(now.requisites).map(([key, value]) => {
      const field = key as keyof PaperCard['requisites']
      const ours = !same(before.requisites[field], after.requisites[field]) && same(value, after.requisites[field])
      return [key, ours ? before.requisites[field] : value]
    }),
  ) as PaperCard['requisites']
  return { ...now, title: now.title === after.title ? before.title : now.title, requisites }
}
