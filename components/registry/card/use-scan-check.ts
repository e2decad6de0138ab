'use client'

import { useState } from 'react'
import type { ScanDoubt } from '@/lib/contracts/files'

/** Whether the pages in doubt were looked at; null where there are none. Other doubts, of a new scan, are looked at anew. */
export function useScanCheck(doubts: readonly ScanDoubt[]): {
  checked: boolean | null
  set: (checked: boolean) => void
} {
  const [seen, setSeen] = useState('')
  const now = doubts.map(({ fileId, page, doubt }) => `${fileId} ${page} ${doubt}`).join()
  return { checked: doubts.length ? seen === now : null, set: (checked) => setSeen(checked ? now : '') }
}
