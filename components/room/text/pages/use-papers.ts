'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { PageMap } from '@/lib/contracts/pages'
import { useRoom } from '../../room-context'
import { fitPages, type Paper, WHOLE_SHEET } from './fit-pages'
import { onTextChanges } from './on-text-changes'

type Where = { editor: Editor; sheet: RefObject<HTMLElement | null>; scale: number; map: PageMap | null }

/**
 * The sheets under the text. Gaps are fitted before the changed text is painted, so that no page below moves while one
 * types: in the very turn of one's own letter, once a frame for the letters of colleagues.
 */
export function usePapers({ editor, sheet, scale, map }: Where): Paper[] {
  const { sheet: fields } = useRoom().letterhead
  const [papers, setPapers] = useState<Paper[]>([WHOLE_SHEET])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new map may bring gaps of requisites, which are drawn with it
  useLayoutEffect(() => {
    let frame = 0
    const lay = () => {
      const element = sheet.current
      if (!element) return
      const laid = fitPages(element, scale, fields)
      setPapers((before) => (isSame(before, laid) ? before : laid))
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(lay)
    }
    const sizes = new ResizeObserver(soon)
    for (const part of sheet.current?.querySelectorAll('[data-column] > *') ?? []) sizes.observe(part)
    const stop = onTextChanges(editor, lay)
    lay()
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      stop()
    }
  }, [editor, sheet, scale, fields, map])
  return papers
}

const isSame = (one: Paper[], other: Paper[]): boolean =>
  one.length === other.length &&
  one.every(({ number, top, height }, index) => {
    const paper = other[index]
    return paper?.number === number && Math.abs(paper.top - top) < 1 && Math.abs(paper.height - height) < 1
  })
