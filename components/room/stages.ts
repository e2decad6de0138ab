import type { ApprovalView } from '@/lib/contracts/approval-views'
import type { DocumentView } from '@/lib/contracts/documents'

/** The stage of signing is over: the text is what was signed. */
export const isSigned = ({ stages }: Pick<DocumentView, 'stages'>): boolean =>
  stages.some(({ key, status }) => key === 'signing' && status === 'done')

/** How far the approval has come: those who have decided, of all who are asked before the signature. */
export function approvalProgress(
  approval: Pick<ApprovalView, 'current'> | undefined,
): { done: number; all: number } | null {
  const steps = approval?.current?.steps.filter((step) => step.stage !== 'head' && step.state !== 'withdrawn') ?? []
  if (!steps.length) return null
  return { done: steps.filter((step) => step.state === 'agreed' || step.state === 'visaed').length, all: steps.length }
}
