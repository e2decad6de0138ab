'use client'

import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '@/components/frame/session'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { NewHits, SavedQuery } from '@/lib/contracts/search-saved'

/** How long what was taken away may be put back. */
const UNDO_MS = 10_000

export type SavedRow = { saved: SavedQuery; fresh: NewHits | null; removed: boolean }

/** One's saved queries with what is new in them; one just taken away keeps its place for a while, to be put back. */
export function useSaved(opened: boolean, empty: boolean) {
  const { personId } = useSession()
  const errorText = useErrorText()
  const watch = [`saved:${personId}`]
  const list = useLive(orpc.search.saved, {}, { watch, enabled: opened })
  const counts = useLive(
    orpc.search.newHits,
    {},
    {
      watch: [...watch, `user:${personId}`],
      enabled: opened && empty && Boolean(list.data?.length),
    },
  )
  const [removed, setRemoved] = useState<{ saved: SavedQuery; at: number } | null>(null)
  const again = (): Promise<unknown> => list.refetch()
  const removing = useRef<Promise<unknown>>(null)
  const failed = (failure: Parameters<typeof errorText>[0]) => {
    notifications.show({ color: 'red', message: errorText(failure) })
    void again()
  }
  const remove = useCommand(orpc.search.removeSaved, {
    done: () => void again(),
    failed(failure) {
      setRemoved(null)
      failed(failure)
    },
  })
  const restore = useCommand(orpc.search.restoreSaved, { done: () => void again(), failed })
  const look = useCommand(orpc.search.lookAtSaved, { done: () => void counts.refetch() })
  useEffect(() => {
    if (!removed) return
    const timer = setTimeout(() => setRemoved(null), UNDO_MS)
    return () => clearTimeout(timer)
  }, [removed])

  const there = (list.data ?? []).filter((one) => one.id !== removed?.saved.id)
  const rows: SavedRow[] = there.map((saved) => ({
    saved,
    fresh: counts.data?.find((one) => one.id === saved.id) ?? null,
    removed: false,
  }))
  if (removed) rows.splice(removed.at, 0, { saved: removed.saved, fresh: null, removed: true })
  return {
    rows,
    there,
    known: list.data !== undefined,
    error: list.data ? null : list.error,
    refetch: again,
    look: (savedId: string) => void look.run({ savedId }),
    remove: (saved: SavedQuery) => {
      setRemoved({ saved, at: rows.findIndex((row) => row.saved.id === saved.id) })
      removing.current = remove.run({ savedId: saved.id })
    },
    // Two requests may overtake each other: what is still being taken away is put back after that.
    restore: async ({ id: savedId }: SavedQuery) => {
      if ((await removing.current) && (await restore.run({ savedId }))) setRemoved(null)
    },
  }
}

export type SavedActs = ReturnType<typeof useSaved>
