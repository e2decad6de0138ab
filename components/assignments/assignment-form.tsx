'use client'

/** «Поручение»: who does what by when. */
export function AssignmentForm(_: { opened: boolean; onClose: () => void; requestId?: string }) {
  return null
}
