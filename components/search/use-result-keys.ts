'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

const PAGE = 5

type Options = {
  rows: number
  /** What the list answers; another answer begins at its first row. */
  name: string
  /** The answer to what stands in the line is still on its way. */
  waiting: boolean
  onWait: () => void
  onOpen: (index: number, aside: boolean) => void
  onEnd: () => void
  onPreview: () => void
}

/**
 * Keys of the line: ↑ ↓ choose, Enter opens, Ctrl+Enter aside, → goes to the preview from the end of the line. Enter
 * pressed before the answer has come waits for it, so a pasted number and Enter open that document and no other.
 */
export function useResultKeys({ rows, name, waiting, onWait, onOpen, onEnd, onPreview }: Options) {
  const [place, setPlace] = useState({ name, index: 0 })
  const wanted = useRef<{ aside: boolean } | null>(null)
  const active = place.name === name ? Math.min(place.index, Math.max(0, rows - 1)) : 0
  const choose = (index: number) => setPlace({ name, index: Math.max(0, Math.min(rows - 1, index)) })
  const latest = useRef(onOpen)
  latest.current = onOpen

  useEffect(() => {
    if (waiting || !wanted.current) return
    const { aside } = wanted.current
    wanted.current = null
    if (rows > 0) latest.current(0, aside)
  }, [waiting, rows])

  const move = (by: number) => {
    if (active + by >= rows) onEnd()
    choose(active + by)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget: line } = event
    if (key === 'ArrowDown') move(1)
    else if (key === 'ArrowUp') move(-1)
    else if (key === 'PageDown') move(PAGE)
    else if (key === 'PageUp') move(-PAGE)
    else if (key === 'Enter') enter(event.ctrlKey || event.metaKey)
    else if (key === 'ArrowRight' && rows > 0 && line.selectionStart === line.value.length && line.value) onPreview()
    else {
      wanted.current = null
      return
    }
    event.preventDefault()
  }
  const enter = (aside: boolean) => {
    if (!waiting) {
      if (rows > 0) onOpen(active, aside)
      return
    }
    wanted.current = { aside }
    onWait()
  }
  return { active, choose, onKey }
}
