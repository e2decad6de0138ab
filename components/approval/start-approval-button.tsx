'use client'

/** «Направить на согласование»: shown to the executor while the draft may be sent. */
export function StartApprovalButton() {
  return null
}
