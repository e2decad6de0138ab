'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { TimelineItem } from '@/lib/contracts/documents'
import { officeNow } from '@/lib/realtime/office-clock'
import { useRoom } from '../room-context'
import { type Outgoing, unsentIn } from './unsent'
import { feedKey } from './use-feed'

const NOTHING: Outgoing[] = []

export type Words = Pick<Outgoing, 'text' | 'mentions' | 'replyTo' | 'quote' | 'place' | 'editing'>

/** Messages on their way, and the acts on them: say, say again, give up. */
export function useUnsent(items: TimelineItem[] | null) {
  const { document, me } = useRoom()
  const client = useQueryClient()
  const store = useMemo(() => unsentIn(me.personId, document.id), [me.personId, document.id])
  const list = useSyncExternalStore(store.subscribe, store.current, () => NOTHING)
  const send = useCallback(
    async (message: Outgoing) => {
      await store.send(message)
      await client.invalidateQueries({ queryKey: feedKey(document.id), exact: true })
    },
    [store, client, document.id],
  )
  const say = useCallback(
    (words: Words) => {
      const blank = { state: 'sending' as const, failure: null, id: null, at: new Date(officeNow()).toISOString() }
      void send({ ...words, ...blank, key: crypto.randomUUID() })
    },
    [send],
  )
  const said = useMemo(() => new Set(items?.map(({ id }) => id)), [items])
  useEffect(() => store.drop(({ id }) => id !== null && said.has(id)), [store, said])
  const unsent = useMemo(() => list.filter((one) => isShown(one, said)), [list, said])
  const again = useCallback((message: Outgoing) => void send(message), [send])
  const giveUp = useCallback((key: string) => store.drop((message) => message.key === key), [store])
  return { unsent, say, again, giveUp }
}

/** A message until the feed has it; a change of one that stands there already only when it was not taken. */
const isShown = ({ id, editing, state }: Outgoing, said: Set<string>): boolean =>
  editing ? state === 'failed' : !id || !said.has(id)
