'use client'

import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { CabinetRow } from '@/lib/contracts/cabinet'

type List = { rows: CabinetRow[]; total: number; unread: number }

/** Marks a row as read or unread; shown at once, and what the server did not take comes back with the next reading. */
export function useReadMark(): (row: CabinetRow) => void {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: orpc.cabinet.key() })
  const read = useCommand(orpc.documents.markRead, { done: refresh, failed: refresh })
  const unread = useCommand(orpc.cabinet.markUnread, { done: refresh, failed: refresh })
  return ({ documentId, unread: count, lastSeq }) => {
    client.setQueriesData<List>(
      { queryKey: orpc.cabinet.list.key() },
      (list) =>
        list && {
          ...list,
          rows: list.rows.map((row) => (row.documentId === documentId ? marked(row, count === 0) : row)),
        },
    )
    if (count > 0) void read.run({ documentId, seq: lastSeq })
    else void unread.run({ documentId })
  }
}

const marked = (row: CabinetRow, asUnread: boolean): CabinetRow => ({
  ...row,
  unread: asUnread ? 1 : 0,
  mentioned: false,
})
