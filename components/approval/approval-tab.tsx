'use client'

/** Route, visas and signatures of a document. */
export function ApprovalTab() {
  return null
}
