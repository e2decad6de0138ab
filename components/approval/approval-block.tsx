'use client'

import { usePathname } from 'next/navigation'
import { OwedDecisions } from './owed-decisions'

/** The decision this person is asked for on the current version; on the approval tab its footer takes over. */
export function ApprovalBlock() {
  const onTab = usePathname().replace(/\/$/, '').endsWith('/approval')
  return onTab ? null : <OwedDecisions />
}
