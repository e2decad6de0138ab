'use client'

/** Instructions given on a document. */
export function AssignmentsTab() {
  return null
}
