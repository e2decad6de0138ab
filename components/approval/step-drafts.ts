'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Failure } from '@/lib/api/failure'
import type { Passage } from '@/lib/editor/passage'

export type StepPanel = 'remarks' | 'rework' | 'complete' | 'withdraw'

/** What a person has begun at a step: the open field, its words, where in the text they belong, and why the last press was refused. */
export type StepDraft = {
  documentId: string
  stepId: string
  panel: StepPanel | null
  text: string
  passage: Passage | null
  failure: Failure | null
}

const drafts = new Map<string, StepDraft>()
const listeners = new Set<() => void>()
let all: readonly StepDraft[] = []

function change(stepId: string, draft: StepDraft | null): void {
  if (draft) drafts.set(stepId, draft)
  else drafts.delete(stepId)
  all = [...drafts.values()]
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const NONE: readonly StepDraft[] = []

/** Drafts of this tab, one to a step, shared by the block and the footer: words outlive the form they were typed in. */
export const useStepDrafts = (): readonly StepDraft[] =>
  useSyncExternalStore(
    subscribe,
    () => all,
    () => NONE,
  )

/** The words of this text that a remark being written is pinned to. */
export const usePinnedPassage = (documentId: string): Passage | null =>
  useStepDrafts().find((draft) => draft.documentId === documentId && draft.panel && draft.passage)?.passage ?? null

/** Drops what was begun at a step. */
export const dropStepDraft = (stepId: string): void => change(stepId, null)

/** The draft of one step and the way to change it. */
export function useStepDraft(documentId: string, stepId: string) {
  const draft = useStepDrafts().find((entry) => entry.stepId === stepId)
  const set = useCallback(
    (patch: Partial<Pick<StepDraft, 'panel' | 'text' | 'passage' | 'failure'>>) => {
      const empty: StepDraft = { documentId, stepId, panel: null, text: '', passage: null, failure: null }
      change(stepId, { ...empty, ...drafts.get(stepId), ...patch })
    },
    [documentId, stepId],
  )
  const clear = useCallback(() => dropStepDraft(stepId), [stepId])
  const { panel = null, text = '', passage = null, failure = null } = draft ?? {}
  return { panel, text, passage, failure, set, clear }
}
