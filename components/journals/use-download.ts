'use client'

import { useState } from 'react'
import { type Failure, failureOf } from '@/lib/api/failure'
import { fromBase64 } from '@/lib/signing/encoding'

type As = 'pdf' | 'xlsx'
type File = { name: string; mime: string; base64: string }

/** A register, or a count, as a file on this computer. */
export function useDownload(make: (as: As) => Promise<File>) {
  const [pending, setPending] = useState<As | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function run(as: As) {
    setPending(as)
    setFailure(null)
    try {
      const { name, mime, base64 } = await make(as)
      const address = URL.createObjectURL(new Blob([fromBase64(base64)], { type: mime }))
      const link = Object.assign(document.createElement('a'), { href: address, download: name })
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setPending(null)
    }
  }
  return { run, pending, failure }
}
