'use client'

import { useSearchParams } from 'next/navigation'

const PARAM = 'receipt'

/** Which receipt of mail is open is in the address, so that it is there again after a letter of it. */
export const useBatchShown = (): string | null => useSearchParams().get(PARAM)

export function showBatch(batchId: string | null): void {
  const address = new URL(window.location.href)
  if (batchId) address.searchParams.set(PARAM, batchId)
  else address.searchParams.delete(PARAM)
  window.history.replaceState(null, '', address)
}
