'use client'

import { type KeyboardEvent, useState } from 'react'
import type { CabinetRow } from '@/lib/contracts/cabinet'
import { useGo } from '../frame/use-go'
import { useKey } from '../ui/use-key'
import { useReadMark } from './use-read-mark'

type Options = { rows: CabinetRow[]; openId: string | undefined; show: (index: number) => void }

/**
 * Keys of the list (ux §6): J and K open the next or the previous document from anywhere; inside the list the arrows only
 * move, Enter opens; E marks as read or unread.
 */
export function useListKeys({ rows, openId, show }: Options) {
  const openPage = useGo()
  const [moved, setMoved] = useState<string | null>(null)
  const has = (id: string | null | undefined) => rows.some((row) => row.documentId === id)
  const activeId = [moved, openId].find(has) ?? null
  const toggleRead = useReadMark()

  const go = (index: number, { open }: { open: boolean }) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)]
    if (!row) return
    setMoved(row.documentId)
    show(rows.indexOf(row))
    if (open) openPage(`/rooms/${row.documentId}`)
  }
  const at = rows.findIndex((row) => row.documentId === activeId)
  const openAt = rows.findIndex((row) => row.documentId === openId)
  useKey('KeyJ', () => go(openAt + 1, { open: true }))
  useKey('KeyK', () => go(openAt < 0 ? 0 : openAt - 1, { open: true }))
  useKey('KeyE', () => {
    const row = rows[at]
    if (row) toggleRead(row)
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: at + 8,
      PageUp: at - 8,
    }
    const next = moves[event.key]
    if (next !== undefined) go(next, { open: false })
    else if (event.key === 'Enter' && at >= 0) go(at, { open: true })
    else return
    event.preventDefault()
  }
  const onFocus = () => {
    if (!activeId && rows[0]) setMoved(rows[0].documentId)
  }
  return { activeId, onKeyDown, onFocus, activate: setMoved }
}
