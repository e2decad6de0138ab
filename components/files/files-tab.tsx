'use client'

/** Files of a document with their versions. */
export function FilesTab() {
  return null
}
