'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Failure } from '@/lib/api/failure'
import type { MyStep } from '@/lib/contracts/approval-views'
import type { Passage } from '@/lib/editor/passage'

export type StepPanel = 'remarks' | 'rework' | 'complete' | 'withdraw'

/** Where a person decides: in their own name or another's, at a stage. A text revised on its way asks them there anew. */
type Place = Pick<MyStep, 'stage' | 'onBehalfOf'>

/** What a person has begun at a step: the open field, its words, where in the text they belong, and why the last press was refused. */
export type StepDraft = {
  documentId: string
  key: string
  panel: StepPanel | null
  text: string
  passage: Passage | null
  failure: Failure | null
}

const drafts = new Map<string, StepDraft>()
const listeners = new Set<() => void>()
let all: readonly StepDraft[] = []

/** What the draft at a place is known by. */
export const draftKey = (documentId: string, { stage, onBehalfOf }: Place): string =>
  [documentId, stage, onBehalfOf?.id].join(' ')

function change(key: string, draft: StepDraft | null): void {
  if (draft) drafts.set(key, draft)
  else drafts.delete(key)
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
export const dropStepDraft = (key: string): void => change(key, null)

/** The draft of one step and the way to change it. */
export function useStepDraft(documentId: string, place: Place | undefined) {
  const key = place ? draftKey(documentId, place) : ''
  const draft = useStepDrafts().find((entry) => entry.key === key)
  const set = useCallback(
    (patch: Partial<Pick<StepDraft, 'panel' | 'text' | 'passage' | 'failure'>>) => {
      const empty: StepDraft = { documentId, key, panel: null, text: '', passage: null, failure: null }
      change(key, { ...empty, ...drafts.get(key), ...patch })
    },
    [documentId, key],
  )
  const clear = useCallback(() => dropStepDraft(key), [key])
  const { panel = null, text = '', passage = null, failure = null } = draft ?? {}
  return { panel, text, passage, failure, set, clear }
}
