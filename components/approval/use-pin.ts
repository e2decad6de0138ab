'use client'

import { useRouter } from 'next/navigation'
import type { MyStep } from '@/lib/contracts/approval-views'
import type { Passage } from '@/lib/editor/passage'
import { useRoom } from '../room/room-context'
import { isOwed, remarkOf } from './owed'
import { draftKey, useStepDraft, useStepDrafts } from './step-drafts'
import { useApproval } from './use-approval'

const BESIDE = '(min-width: 1024px)'
const PHONE = '(max-width: 767px)'

/**
 * Pins selected words to the remark of the decision this person owes, and opens its field; null where no decision is owed
 * that takes a remark.
 */
export function usePin(): { stage: MyStep['stage']; pin: (passage: Passage) => void } | null {
  const { document, feed } = useRoom()
  const { approval } = useApproval()
  const router = useRouter()
  const begun = useStepDrafts()
  const steps = (approval?.mine ?? []).filter((step) => isOwed(step) && remarkOf(step))
  const isOpen = (key: string) => begun.some((draft) => draft.key === key && draft.panel)
  const step = steps.find((one) => isOpen(draftKey(document.id, one))) ?? steps[0]
  const draft = useStepDraft(document.id, step)
  if (!step) return null
  const reveal = () => {
    if (feed.shown || window.matchMedia(PHONE).matches) return
    if (window.matchMedia(BESIDE).matches) feed.toggle()
    else router.push(`/rooms/${document.id}`)
  }
  const pin = (passage: Passage) => {
    draft.set({ passage, panel: draft.panel ?? remarkOf(step), failure: null })
    reveal()
  }
  return { stage: step.stage, pin }
}
