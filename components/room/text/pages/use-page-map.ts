'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useAfterPause } from '@/components/editor/use-after-pause'
import { api } from '@/lib/api/client'
import type { PageMap } from '@/lib/contracts/pages'
import type { BodyNode } from '@/lib/editor/content'
import { useRoom } from '../../room-context'

const PAUSE_MS = 300

/**
 * Where the pages of the text begin, as the server lays them out for print: asked after each pause in the typing, one asking
 * under way at a time. Without an answer the last map stays, moved with the text.
 */
export function usePageMap(editor: Editor, enabled: boolean): PageMap | null {
  const { document } = useRoom()
  const [map, setMap] = useState<PageMap | null>(null)
  const asking = useRef({ now: false, again: false })
  const ask = useCallback(async (): Promise<void> => {
    const own = asking.current
    // A widget drawn amid a composition would break the word that is being composed.
    if (editor.isDestroyed || own.now || editor.view.composing) {
      own.again = own.now
      return
    }
    own.now = true
    editor.commands.askForPages()
    const content = editor.getJSON() as BodyNode
    const found = await api.rooms.mapPages({ documentId: document.id, content }).catch(() => null)
    own.now = false
    if (editor.isDestroyed) return
    if (found) {
      setMap(found)
      editor.commands.drawPages(found.starts)
    }
    if (own.again) {
      own.again = false
      await ask()
    }
  }, [editor, document.id])
  useAfterPause(editor, () => void ask(), { pauseMs: PAUSE_MS, enabled })
  const { title, requisites, access } = document
  const card = JSON.stringify([title, requisites, access])
  // biome-ignore lint/correctness/useExhaustiveDependencies: requisites push the text down, so another card is another map
  useEffect(() => {
    if (enabled) void ask()
  }, [card, enabled, ask])
  return map
}
