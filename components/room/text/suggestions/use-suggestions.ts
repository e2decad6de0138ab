'use client'

import { notifications } from '@mantine/notifications'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect } from 'react'
import { useKey } from '@/components/ui/use-key'
import { decideAll, decideBy, decideOne, type Verdict } from '@/lib/editor/suggestions/decide'
import type { Proposed } from '@/lib/editor/suggestions/list'
import { useRoom } from '../../room-context'
import { usePointed } from './use-pointed'
import { useProposed } from './use-proposed'
import { useSuggesting } from './use-suggesting'
import { useTaking } from './use-taking'

/** What a person may do with a suggestion: on approval the executor alone decides, the others take back their own. */
type May = Record<Verdict, boolean>
const NOTHING: May = { accept: false, reject: false }

/** Suggestions in the text: which are open, which is looked at, what the person may do with them, and the mode itself. */
export function useSuggestions(editor: Editor, { writes, forced }: { writes: boolean; forced: boolean }) {
  const t = useTranslations('rooms.suggestions')
  const list = useProposed(editor)
  const pointed = usePointed(editor)
  const { open } = pointed
  const taking = useTaking(forced && writes, open)
  const { take } = taking
  const mode = useSuggesting(editor, { forced, sent: taking.sent })
  const { me } = useRoom()
  useEffect(() => {
    editor.storage.suggesting.refused = () => notifications.show({ message: t('refused') })
  }, [editor, t])

  const decide = useCallback(
    (id: string, verdict: Verdict) => {
      const at = list.findIndex((one) => one.id === id)
      editor.commands.decideSuggestions(decideOne(id, verdict))
      open(list[at + 1]?.id ?? null)
    },
    [editor, list, open],
  )
  const decideEvery = useCallback(
    (verdict: Verdict, by?: string) => {
      editor.commands.decideSuggestions(by ? decideBy(by, verdict) : decideAll(verdict))
      open(null)
    },
    [editor, open],
  )
  const show = useCallback(
    (id: string) => {
      open(id)
      const mark = editor.view.dom.querySelector(`[data-suggestion="${CSS.escape(id)}"]`)
      mark?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    },
    [editor, open],
  )
  const walk = (by: 1 | -1) => {
    const at = list.findIndex(({ id }) => id === pointed.id)
    const { from } = editor.state.selection
    const start = at >= 0 ? at + by : by > 0 ? list.findIndex((one) => one.from >= from) : list.length - 1
    const next = list[(start + list.length) % list.length]
    if (next) show(next.id)
  }
  const { id } = pointed
  useKey('Ctrl+Alt+KeyJ', () => walk(1), list.length > 0)
  useKey('Ctrl+Alt+KeyK', () => walk(-1), list.length > 0)
  const may = (one: Pick<Proposed, 'by'>): May => ({
    accept: take !== null || (writes && !forced),
    reject: writes && (!forced || take !== null || one.by === me.personId),
  })
  const shown = list.find((one) => one.id === id)
  const here = shown ? may(shown) : NOTHING
  useKey('Ctrl+Alt+KeyY', () => id && (take ? take.ask([id]) : decide(id, 'accept')), here.accept)
  useKey('Ctrl+Alt+KeyN', () => id && decide(id, 'reject'), here.reject)
  useKey('Ctrl+Alt+KeyE', mode.toggle, writes && !forced)
  return { list, pointed, writes, may, mode, take, decide, decideEvery, show }
}

export type Suggestions = ReturnType<typeof useSuggestions>
