'use client'

import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { RevisionView } from '@/lib/contracts/rooms'
import { compareTexts } from '@/lib/editor/compare/compare'
import type { BodyNode } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import { suggestionsOf } from '@/lib/editor/suggestions/list'
import { useRoom } from '../../room-context'
import { requisiteChanges } from './requisite-changes'
import { useLiveBody } from './use-live-body'

/** The live text among versions. */
export const LIVE = 'live'

type Options = { opened: RevisionView; list: RevisionView[]; editor: Editor }

/** The opened version beside another one or the live text: always from the earlier to the later. */
export function useComparison({ opened, list, editor }: Options) {
  const { document } = useRoom()
  const [chosen, compareWith] = useState<string | null>(null)
  const other = list.find(({ key }) => key === chosen) ?? null
  const live = useLiveBody(editor, chosen === LIVE)
  const documentId = document.id
  const { data: mine, error } = useLive(orpc.rooms.getRevision, { documentId, key: opened.key })
  const options = { enabled: other !== null }
  const { data: kept } = useLive(orpc.rooms.getRevision, { documentId, key: other?.key ?? opened.key }, options)
  const theirs = chosen === LIVE ? live && { ...document, content: live } : other && kept
  const result = useMemo(() => {
    if (!mine || !theirs) return null
    const mineFirst = chosen === LIVE || (other?.at ?? '') > opened.at
    const [before, after] = mineFirst ? [mine, theirs] : [theirs, mine]
    return { ...compared(before.content, after.content), requisites: requisiteChanges(before, after) }
  }, [mine, theirs, chosen, other, opened])
  return { mine, error, chosen, compareWith, result }
}

export type Comparison = ReturnType<typeof useComparison>

function compared(before: BodyNode, after: BodyNode) {
  const schema = documentSchema()
  const doc = compareTexts(schema.nodeFromJSON(before), schema.nodeFromJSON(after))
  return { body: doc.toJSON() as BodyNode, changes: suggestionsOf(doc).map(({ id }) => id) }
}
