'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { type Upload, uploads } from './upload-queue'

const NONE: readonly Upload[] = []

/** Files on their way to this document; leaving the page while some are is asked about. */
export function useUploads(documentId: string): Upload[] {
  const all = useSyncExternalStore(uploads.subscribe, uploads.all, () => NONE)
  const going = all.some(({ state }) => state !== 'refused')
  useEffect(() => {
    if (!going) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [going])
  return all.filter((upload) => upload.documentId === documentId)
}
