'use client'

import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { MyStep } from '@/lib/contracts/approval-views'
import type { useStepDraft } from './step-drafts'

type Draft = ReturnType<typeof useStepDraft>

/** Everything a person may say at a step; a refusal stays beside the words it met, and the truth is read again. */
export function useStepCommands(step: MyStep, draft: Draft, refresh: () => void) {
  const outcome = {
    done: () => {
      draft.clear()
      refresh()
    },
    failed: (failure: NonNullable<Draft['failure']>) => {
      draft.set({ failure })
      refresh()
    },
  }
  const agree = useCommand(orpc.approval.giveAgreement, outcome)
  const acquaint = useCommand(orpc.approval.acquaint, outcome)
  const remarks = useCommand(orpc.approval.giveRemarks, outcome)
  const rework = useCommand(orpc.approval.returnForRework, outcome)
  const visa = useCommand(orpc.approval.giveVisa, outcome)
  const withdrawVisa = useCommand(orpc.approval.withdrawVisa, outcome)
  const withdrawSignature = useCommand(orpc.approval.withdrawSignature, outcome)
  const complete = useCommand(orpc.approval.complete, outcome)

  const at = { stepId: step.stepId, versionSha256: step.version.sha256 }
  const all = [agree, acquaint, remarks, rework, visa, withdrawVisa, withdrawSignature, complete]
  return {
    outcome,
    busy: all.some((command) => command.pending),
    pending: {
      agreed: agree.pending,
      acquainted: acquaint.pending,
      visaed: visa.pending,
      remark: remarks.pending || rework.pending,
      complete: complete.pending,
      withdraw: withdrawVisa.pending || withdrawSignature.pending,
    },
    agree: () => agree.run(at),
    acquaint: () => acquaint.run(at),
    visaByRecord: () => visa.run(at),
    sendRemark: (kind: 'remarks' | 'rework', remark: string) =>
      (kind === 'remarks' ? remarks : rework).run({ ...at, remark, passage: draft.passage }),
    withdrawVisa: () => withdrawVisa.run({ stepId: step.stepId }),
    withdrawSignature: (reason: string) => withdrawSignature.run({ stepId: step.stepId, reason }),
    complete: (result: 'signed' | 'rework', remark: string) =>
      complete.run({ ...at, result, ...(result === 'rework' ? { remark, passage: draft.passage } : {}) }),
  }
}
export type StepCommands = ReturnType<typeof useStepCommands>
