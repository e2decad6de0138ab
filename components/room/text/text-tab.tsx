'use client'

/** The text as the page that will be signed. */
export function TextTab() {
  return null
}
