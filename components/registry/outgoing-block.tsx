'use client'

/** What the clerk does with a signed document: number, dispatch, link. */
export function OutgoingBlock() {
  return null
}
