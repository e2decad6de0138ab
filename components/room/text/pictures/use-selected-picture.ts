'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'
import { selectedPicture } from '@/components/editor/pictures/live-pictures'

export type SelectedPicture = { pos: number; attrs: Record<string, unknown>; place: { left: number; bottom: number } }

/** The picture one has taken hold of, and where it is on the desk. */
export function useSelectedPicture(editor: Editor, desk: RefObject<HTMLElement | null>): SelectedPicture | null {
  const [picture, setPicture] = useState<SelectedPicture | null>(null)
  useEffect(() => {
    const look = () => setPicture(pictureOn(editor, desk.current))
    look()
    editor.on('transaction', look)
    return () => void editor.off('transaction', look)
  }, [editor, desk])
  return picture
}

function pictureOn(editor: Editor, desk: HTMLElement | null): SelectedPicture | null {
  const found = selectedPicture(editor.state)
  const dom = found && editor.view.nodeDOM(found.pos)
  const img = dom instanceof HTMLElement ? dom.querySelector('img') : null
  if (!found || !img || !desk) return null
  const [rect, origin] = [img.getBoundingClientRect(), desk.getBoundingClientRect()]
  const place = { left: rect.left - origin.left, bottom: rect.bottom - origin.top }
  return { pos: found.pos, attrs: found.node.attrs, place }
}
