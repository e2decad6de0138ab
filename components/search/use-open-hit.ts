'use client'

import { useRouter } from 'next/navigation'
import type { SearchHit } from '@/lib/contracts/search'
import { hitAddress } from './hit-address'

/** Opens a result here, or aside in a new tab while the search stays. */
export function useOpenHit(close: () => void): (hit: SearchHit, aside: boolean) => void {
  const router = useRouter()
  return (hit, aside) => {
    if (aside) {
      window.open(hitAddress(hit), '_blank', 'noopener')
      return
    }
    close()
    router.push(hitAddress(hit))
  }
}
