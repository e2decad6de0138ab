'use client'

import { useState } from 'react'
import { type Failure, failureOf } from '@/lib/api/failure'

type File = { name: string; mime: string; base64: string }

/** Asks the office for a file and saves it on this computer. */
export function useDownload(load: () => Promise<File>) {
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function run(): Promise<void> {
    if (pending) return
    setPending(true)
    setFailure(null)
    try {
      save(await load())
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setPending(false)
    }
  }
  return { run: () => void run(), pending, failure }
}

function save({ name, mime, base64 }: File): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
