'use client'

import { useMemo } from 'react'
import { useApproval } from './use-approval'
import type { Verdict } from './verdict'

/** Which remarks on passages belong to decisions, and to what decisions: by the id of the remark. */
export function usePinnedVerdicts(): ReadonlyMap<string, Verdict> {
  const { approval } = useApproval()
  return useMemo(() => {
    const cycles = approval ? [...(approval.current ? [approval.current] : []), ...approval.earlier] : []
    const decisions = cycles.flatMap(({ steps }) => steps.flatMap((step) => step.decisions))
    return new Map(decisions.flatMap(({ pinned, verdict }) => (pinned ? [[pinned.commentId, verdict]] : [])))
  }, [approval])
}
