'use client'

export type PageViewerProps = {
  /** An attachment id, or the SHA-256 of a file one has uploaded oneself. */
  fileId: string
  pages: number
  page: number
  onPage: (page: number) => void
}

/** Pages of a file as pictures: thumbnails, zoom, rotation. */
export function PageViewer(_: PageViewerProps) {
  return null
}
