'use client'

/** Registration journals and their registers. */
export function JournalsScreen() {
  return null
}
