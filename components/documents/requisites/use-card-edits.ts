'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useRoom } from '@/components/room/room-context'
import { api, orpc } from '@/lib/api/client'
import type { Failure } from '@/lib/api/failure'
import { useCommand } from '@/lib/api/hooks'
import type { DocumentView } from '@/lib/contracts/documents'
import { areWhole } from '@/lib/requisites/whole-stamps'
import { additionalIn, type FieldKey, type Fields, fieldsOf, toInput } from './fields'
import { conflictsOf, type Draft, drop, edit, keepMine, NO_DRAFT } from './merge-edits'

const TRIES = 3

/**
 * Changes of the card's fields by one person while others may change them too. What others change meanwhile comes in by
 * itself; only a field both have changed is asked about. Everything changed is saved as one act.
 */
export function useCardEdits({ saved }: { saved?: () => void } = {}) {
  const { document } = useRoom()
  const client = useQueryClient()
  const [draft, setDraft] = useState<Draft>(NO_DRAFT)
  const current = fieldsOf(document)
  const conflicts = conflictsOf(draft, current)
  const failure = useRef<Failure | null>(null)
  const command = useCommand(orpc.documents.changeRequisites, {
    failed: (refused) => {
      failure.current = refused
    },
  })
  const whole = areWhole(draft.edits.approvals) && areWhole(draft.edits.agreements)
  const dirty = Object.keys(draft.edits).length > 0

  /** The card moves with every word said in the room; only a change of the very same field stops the act. */
  const save = async (): Promise<void> => {
    let seen: DocumentView = document
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const done = await command.run({
        documentId: document.id,
        expectedVersion: seen.version,
        ...toInput(draft.edits),
      })
      if (done) {
        showSaved(done.version)
        setDraft(NO_DRAFT)
        saved?.()
        return
      }
      if (failure.current?.code !== 'documents.changed_meanwhile') return
      const fresh = await reread()
      if (!fresh || conflictsOf(draft, fieldsOf(fresh)).length) return
      seen = fresh
    }
  }

  const { queryKey } = orpc.documents.get.queryOptions({ input: { documentId: document.id } })

  /** What the server has taken stands in the card at once; the push that follows brings the rest. */
  const showSaved = (version: number): void => {
    const { title, requisites } = toInput(draft.edits)
    client.setQueryData(queryKey, (last: DocumentView | undefined) => {
      if (!last) return last
      const additional = { ...additionalIn(last), ...requisites?.additional }
      const merged = { ...last.requisites, ...requisites, additional }
      return { ...last, version, title: title ?? last.title, requisites: merged }
    })
  }

  const reread = async (): Promise<DocumentView | null> => {
    const fresh = await api.documents.get({ documentId: document.id }).catch(() => null)
    if (fresh) client.setQueryData(queryKey, fresh)
    return fresh
  }

  return {
    value: <Key extends FieldKey>(key: Key): Fields[Key] =>
      (key in draft.edits ? draft.edits[key] : current[key]) as Fields[Key],
    current,
    conflicts,
    /** Nothing that was changed lacks what it cannot be printed without. */
    whole,
    dirty,
    pending: command.pending,
    error: command.error?.code === 'documents.changed_meanwhile' && conflicts.length ? null : command.error,
    set: <Key extends FieldKey>(key: Key, value: Fields[Key]) => {
      command.reset()
      setDraft((last) => edit(last, current, { key, value }))
    },
    takeTheirs: (key: FieldKey) => setDraft((last) => drop(last, key)),
    keepMine: (key: FieldKey) => setDraft((last) => keepMine(last, current, key)),
    forget: () => {
      command.reset()
      setDraft(NO_DRAFT)
    },
    save,
  }
}

export type CardEdits = ReturnType<typeof useCardEdits>
