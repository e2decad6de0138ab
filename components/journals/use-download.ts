'use client'

import { useState } from 'react'
import { api } from '@/lib/api/client'
import { type Failure, failureOf } from '@/lib/api/failure'
import { fromBase64 } from '@/lib/signing/encoding'

type Asked = { journalId: string; from?: string; until?: string }

/** The register of a period as a PDF on this computer. */
export function useDownload(asked: Asked) {
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function run() {
    setPending(true)
    setFailure(null)
    try {
      const { name, mime, base64 } = await api.journals.registerFile(asked)
      const address = URL.createObjectURL(new Blob([fromBase64(base64)], { type: mime }))
      const link = Object.assign(document.createElement('a'), { href: address, download: name })
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setPending(false)
    }
  }
  return { run, pending, failure }
}
