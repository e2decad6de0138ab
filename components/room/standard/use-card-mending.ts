'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, orpc } from '@/lib/api/client'
import type { Failure } from '@/lib/api/failure'
import { useCommand } from '@/lib/api/hooks'
import type { DocumentView } from '@/lib/contracts/documents'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import type { PaperCard } from '@/lib/standard'
import { useRoom } from '../room-context'

const TRIES = 3

/** The card as the rules of form see it. */
export function paperCardOf({ title, layout, access, requisites }: DocumentView): PaperCard {
  const parsed = OutgoingRequisites.safeParse(requisites)
  return {
    title,
    layout: layout ?? 'letter',
    restricted: access === 'dsp',
    requisites: parsed.success ? parsed.data : OutgoingRequisites.parse({}),
  }
}

/**
 * Changes requisites as one act of the card. What to change is asked for the card as it is at that moment, so a colleague's
 * change is never written over; gives the card as it was, or null when it could not be changed.
 */
export function useCardMending() {
  const { document } = useRoom()
  const client = useQueryClient()
  const failure = useRef<Failure | null>(null)
  const { queryKey } = orpc.documents.get.queryOptions({ input: { documentId: document.id } })
  const command = useCommand(orpc.documents.changeRequisites, {
    failed: (refused) => {
      failure.current = refused
    },
  })

  const mend = async (change: (card: PaperCard) => PaperCard): Promise<PaperCard | null> => {
    let seen = client.getQueryData<DocumentView>(queryKey) ?? document
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = paperCardOf(seen)
      const changed = differences(before, change(before))
      if (!changed) return before
      const done = await command.run({ documentId: document.id, expectedVersion: seen.version, ...changed })
      if (done) {
        const { title, requisites } = changed
        client.setQueryData(queryKey, (last: DocumentView | undefined) =>
          last
            ? { ...last, ...done, title: title ?? last.title, requisites: { ...last.requisites, ...requisites } }
            : last,
        )
        return before
      }
      if (failure.current?.code !== 'documents.changed_meanwhile') return null
      const fresh = await api.documents.get({ documentId: document.id }).catch(() => null)
      if (!fresh) return null
      seen = fresh
    }
    return null
  }
  return { mend, pending: command.pending }
}

/** Only what differs travels; null when nothing does. */
function differences(before: PaperCard, after: PaperCard) {
  const requisites = Object.fromEntries(
    Object.entries(after.requisites).filter(
      ([key, value]) => value !== before.requisites[key as keyof OutgoingRequisites],
    ),
  )
  const title = after.title === before.title ? undefined : after.title
  if (title === undefined && !Object.keys(requisites).length) return null
  return { ...(title === undefined ? {} : { title }), ...(Object.keys(requisites).length ? { requisites } : {}) }
}
