'use client'

import { useState } from 'react'
import { type Failure, failureOf } from '@/lib/api/failure'
import { fromBase64 } from '@/lib/signing/encoding'

export type Made = { name: string; mime: string; base64: string }

/** A file the office makes on demand, put on this computer. */
export function useFile() {
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function run(make: () => Promise<Made>) {
    setPending(true)
    setFailure(null)
    try {
      const { name, mime, base64 } = await make()
      const address = URL.createObjectURL(new Blob([fromBase64(base64)], { type: mime }))
      Object.assign(document.createElement('a'), { href: address, download: name }).click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setPending(false)
    }
  }
  return { run, pending, failure }
}
