'use client'

/** The talk of the document. */
export function FeedColumn() {
  return null
}
