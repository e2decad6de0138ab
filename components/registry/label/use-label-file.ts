'use client'

import { useState } from 'react'
import { api } from '@/lib/api/client'
import { type Failure, failureOf } from '@/lib/api/failure'
import { fromBase64 } from '@/lib/signing/encoding'

/** The label, or the mark for the copy of who brought the paper, as a PDF of its own size, for printers whose driver knows the tape better than the browser does (V-23.03). */
export function useLabelFile(documentId: string, what: 'labelFile' | 'copyMarkFile' = 'labelFile') {
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function download() {
    setPending(true)
    setFailure(null)
    try {
      const { name, mime, base64 } = await api.journals[what]({ documentId })
      const address = URL.createObjectURL(new Blob([fromBase64(base64)], { type: mime }))
      Object.assign(document.createElement('a'), { href: address, download: name }).click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setPending(false)
    }
  }
  return { download, pending, failure }
}
