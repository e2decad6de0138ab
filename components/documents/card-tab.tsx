'use client'

/** The card of a document. */
export function CardTab() {
  return null
}
