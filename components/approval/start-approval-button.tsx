'use client'

import { StartApproval } from './start-approval'
import { useApproval } from './use-approval'

/** «Направить на согласование»: shown to the executor while the draft may be sent. */
export function StartApprovalButton() {
  const { approval } = useApproval()
  if (approval?.abilities.start !== true) return null
  return <StartApproval approval={approval} />
}
