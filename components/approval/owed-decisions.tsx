'use client'

import { useRoom } from '../room/room-context'
import { GivenVisa } from './given-visa'
import { LostRemark } from './lost-remark'
import { isOwed } from './owed'
import { ReturnedBlock } from './returned-block'
import { StepBlock } from './step-block'
import { draftKey, useStepDrafts } from './step-drafts'
import { useApproval } from './use-approval'

/** Everything this person owes to the approval: each step in their own name or another's, a return, words that met no step. */
export function OwedDecisions() {
  const { document } = useRoom()
  const { approval, refresh } = useApproval()
  const drafts = useStepDrafts()
  if (!approval) return null
  const { current, mine } = approval
  const owed = mine.filter(isOwed)
  const given = mine.filter((step) => step.stage === 'visa' && step.abilities.withdrawVisa === true)
  const alive = new Set([...owed, ...given].map((step) => draftKey(document.id, step)))
  const lost = drafts.filter(
    (draft) => draft.documentId === document.id && !alive.has(draft.key) && (draft.text.trim() || draft.failure),
  )
  const common = current && { documentId: document.id, cycle: current, refresh }
  return (
    <>
      {lost.map((draft) => (
        <LostRemark key={draft.key} draft={draft} />
      ))}
      {common && owed.map((step, index) => <StepBlock key={step.stepId} {...common} step={step} keys={index === 0} />)}
      {common && given.map((step) => <GivenVisa key={step.stepId} {...common} step={step} />)}
      <ReturnedBlock approval={approval} />
    </>
  )
}
