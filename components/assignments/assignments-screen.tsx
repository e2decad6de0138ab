'use client'

/** Instructions given by me, to me, or under my control. */
export function AssignmentsScreen() {
  return null
}
