'use client'

/** The search line of the top bar. */
export function SearchLauncher() {
  return null
}
