'use client'

/** Every recorded act on a document. */
export function HistoryTab() {
  return null
}
