'use client'

/** The decision this person is asked for on the current version. */
export function ApprovalBlock() {
  return null
}
