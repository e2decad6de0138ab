'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { type Failure, failureOf } from '@/lib/api/failure'
import { useCommand } from '@/lib/api/hooks'
import { useImportedNote } from '../documents/use-imported-note'
import { sendFile } from '../files/uploads/send-file'

type New = { kind: string; title: string; file: File | null }

/** Begins a document, empty or with the text of a Word file, and goes to its room. */
export function useBegin(done: () => void) {
  const router = useRouter()
  const note = useImportedNote()
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Failure | null>(null)
  const enter = ({ documentId }: { documentId: string }) => {
    done()
    router.push(`/rooms/${documentId}`)
  }
  const empty = useCommand(orpc.documents.createDraft, { done: enter })
  const filled = useCommand(orpc.rooms.importDraft, {
    done: (made, { name }) => {
      enter(made)
      note(name, made.losses)
    },
  })

  async function fromFile(kind: string, title: string, file: File): Promise<void> {
    setSending(true)
    setRefused(null)
    try {
      const { sha256, name } = await sendFile({ file })
      await filled.run({ kind, title, sha256, name })
    } catch (error) {
      setRefused(failureOf(error))
    } finally {
      setSending(false)
    }
  }

  return {
    begin: ({ kind, title, file }: New) => void (file ? fromFile(kind, title, file) : empty.run({ kind, title })),
    pending: sending || empty.pending,
    error: refused ?? filled.error ?? empty.error,
  }
}
