'use client'

/** Units and people of the office. */
export function DirectoryScreen() {
  return null
}
