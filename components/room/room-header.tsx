'use client'

/** What the document is. */
export function RoomHeader() {
  return null
}
