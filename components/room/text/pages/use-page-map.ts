'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { onceComposed } from '@/components/editor/once-composed'
import { useAfterPause } from '@/components/editor/use-after-pause'
import { api } from '@/lib/api/client'
import { failureOf, isLost } from '@/lib/api/failure'
import type { PageMap } from '@/lib/contracts/pages'
import type { OutgoingRequisites } from '@/lib/contracts/requisites'
import type { BodyNode } from '@/lib/editor/content'
import { useRoom } from '../../room-context'
import { useLineCut } from '../../use-line-cut'

const PAUSE_MS = 300

/** What a map is of: the text, and the card around it. */
type Asked = { doc: Editor['state']['doc']; card: string | undefined; now: string }

type Options = {
  enabled: boolean
  /** Of a text of the past: what stood around it. */
  card?: { title: string; requisites: OutgoingRequisites }
}

/**
 * Where the pages of the text begin, as the server lays them out for print: asked after each pause in the typing, one asking
 * under way at a time, and none for what is known. Without an answer the last map stays, moved with the text, and is asked for
 * when the line is back; a text that is refused has no pages to count.
 */
export function usePageMap(editor: Editor, { enabled, card }: Options): PageMap | null {
  const { document } = useRoom()
  const [found, setFound] = useState<{ of: Editor; map: PageMap } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is asked about for itself
  const own = useMemo(() => ({ now: false, again: false, owed: false, known: null as Asked | null }), [editor])
  const cut = useLineCut()
  const line = useRef(cut)
  line.current = cut
  const past = card && JSON.stringify(card)
  const { title, requisites, access } = document
  const now = JSON.stringify([title, requisites, access])
  const latest = useRef(now)
  latest.current = now
  const ask = useCallback(async (): Promise<void> => {
    // A widget drawn amid a composition would break the word that is being composed.
    if (editor.isDestroyed || own.now || editor.view.composing) {
      own.again = own.now
      return
    }
    const of: Asked = { doc: editor.state.doc, card: past, now: latest.current }
    if (isSame(of, own.known)) return
    own.owed = line.current
    if (own.owed) return
    own.now = true
    editor.commands.askForPages()
    const content = editor.getJSON() as BodyNode
    const asked = { documentId: document.id, content, ...(past && { card: JSON.parse(past) }) }
    const map = await api.rooms.mapPages(asked).catch((error) => (isLost(failureOf(error)) ? null : 'refused'))
    own.now = false
    own.owed = map === null
    if (map) own.known = of
    if (editor.isDestroyed) return
    if (map) {
      setFound(map === 'refused' ? null : { of: editor, map })
      const starts = map === 'refused' ? [] : map.starts
      onceComposed(editor, () => !editor.isDestroyed && editor.commands.drawPages(starts))
    }
    if (own.again) {
      own.again = false
      await ask()
    }
  }, [editor, document.id, own, past])
  useEffect(() => {
    if (!cut && own.owed && enabled) void ask()
  }, [cut, own, enabled, ask])
  useAfterPause(editor, () => void ask(), { pauseMs: PAUSE_MS, enabled })
  // biome-ignore lint/correctness/useExhaustiveDependencies: requisites push the text down, so another card is another map
  useEffect(() => {
    if (enabled) void ask()
  }, [now, enabled, ask])
  return found?.of === editor ? found.map : null
}

const isSame = (one: Asked, other: Asked | null): boolean =>
  one.doc === other?.doc && one.card === other.card && one.now === other.now
