'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '@/lib/api/client'
import type { CardView } from '@/lib/contracts/registry-views'
import { keepDraft, readDraft } from './card-drafts'
import { type CardField, type CardValues, fieldsOf } from './card-values'
import { begin, choose, type Editing, follow, isDirty, saved } from './editing'

export type CardForm = ReturnType<typeof useCardForm>

/**
 * The form of one card. What is typed is kept in the tab at once and saved when the person goes to another letter; a
 * colleague's changes come in as they happen.
 */
export function useCardForm(card: CardView) {
  const { documentId } = card
  const [editing, setEditing] = useState<Editing>(() => begin(card, readDraft(documentId)))
  const [closed, setClosed] = useState(false)
  const sending = useRef(false)
  const dirty = !closed && isDirty(editing)

  useEffect(() => setEditing((now) => follow(now, card)), [card])
  useEffect(() => {
    const { version, base, values } = editing
    keepDraft(documentId, dirty ? { version, base, values } : null)
  }, [documentId, editing, dirty])
  useSaveOnLeaving(documentId, { editing, dirty, sending })

  const set = useCallback(
    (part: Partial<CardValues>) => setEditing((now) => ({ ...now, values: { ...now.values, ...part } })),
    [],
  )
  return {
    documentId,
    values: editing.values,
    base: editing.base,
    version: editing.version,
    taken: editing.taken,
    conflicts: editing.conflicts,
    dirty,
    /** Requisites added to the kinds, as they are now (C-09.08). */
    additional: card.additional,
    /** Received kinds in use, and its own (C-09.07). */
    kinds: card.kinds,
    set,
    choose: (field: CardField, whose: 'mine' | 'theirs') => setEditing((now) => choose(now, field, whose)),
    seen: () => setEditing((now) => ({ ...now, taken: [] })),
    saved: (sent: CardValues, version: number) => setEditing((now) => saved(now, { sent, version })),
    /** While an act carries the words, news of it may take the form away before the answer comes: nothing is saved beside it. */
    hold: (on: boolean) => {
      sending.current = on
    },
    /** The letter left the queue: nothing of this form is kept any more. */
    close: () => {
      keepDraft(documentId, null)
      setClosed(true)
    },
  }
}

/** Going to another letter or another section saves the card; until the server has it, the draft stays. */
function useSaveOnLeaving(
  documentId: string,
  now: { editing: Editing; dirty: boolean; sending: { current: boolean } },
): void {
  const latest = useRef(now)
  latest.current = now
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current.dirty) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      const { editing, dirty, sending } = latest.current
      if (dirty && !sending.current && !editing.conflicts.length) void saveQuietly(documentId, editing)
    }
  }, [documentId])
}

async function saveQuietly(documentId: string, { values, version }: Editing): Promise<void> {
  const input = { ...fieldsOf(values), documentId, expectedVersion: version }
  await api.registry.saveCard(input, { context: { idempotencyKey: crypto.randomUUID() } }).then(
    () => keepDraft(documentId, null),
    () => undefined,
  )
}
