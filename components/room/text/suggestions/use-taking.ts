'use client'

import { useMemo, useState } from 'react'
import { useApproval } from '@/components/approval/use-approval'
import type { ApprovalView } from '@/lib/contracts/approval-views'

export type Take = {
  approval: ApprovalView
  /** Proposals the dialog was opened about; null while it is closed. */
  asked: string[] | null
  ask: (ids: string[]) => void
  close: () => void
}

type Taking = { take: Take | null; sent: string | undefined }

/** The way to take proposals into a text on approval: null for whoever is not its executor. */
export function useTaking(proposing: boolean, look: (id: string | null) => void): Taking {
  const { approval } = useApproval()
  const [asked, setAsked] = useState<string[] | null>(null)
  const may = proposing && approval?.abilities.revise === true
  const take = useMemo(() => {
    if (!may) return null
    const ask = (ids: string[]) => {
      look(null)
      setAsked(ids)
    }
    return { approval, asked, ask, close: () => setAsked(null) }
  }, [may, approval, asked, look])
  return { take, sent: approval?.current?.version.id }
}
