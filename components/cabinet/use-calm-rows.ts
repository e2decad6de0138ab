'use client'

import { useEffect, useRef, useState } from 'react'
import type { CabinetRow } from '@/lib/contracts/cabinet'

/** Rows whose order waits while the pointer is over the list: contents are fresh, nothing jumps from under a click. */
export function useCalmRows(fresh: CabinetRow[] | undefined, view: string) {
  const [held, setHeld] = useState(false)
  const order = useRef<{ view: string; ids: string[] }>({ view, ids: [] })
  const rows = fresh ?? []
  const sameView = order.current.view === view
  const byId = new Map(rows.map((row) => [row.documentId, row]))
  const kept = order.current.ids.flatMap((id) => byId.get(id) ?? [])
  const keptIds = new Set(kept.map((row) => row.documentId))
  const calm = held && sameView ? [...kept, ...rows.filter((row) => !keptIds.has(row.documentId))] : rows
  useEffect(() => {
    order.current = { view, ids: calm.map((row) => row.documentId) }
  })
  return { rows: calm, hold: { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) } }
}
