'use client'

import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { FoundItem } from '@/lib/contracts/search'
import { useRoom } from '../room-context'
import styles from './feed-search.module.css'
import { FoundRow } from './found-row'
import type { Place } from './use-reveal'

const SHOWN = 50
const LONGEST = 300
const PAUSE_MS = 150

type Props = { query: string; onQuery: (query: string) => void; onReveal: (place: Place) => void; onClose: () => void }

/** Finds what was said and done in the room: words in any form, newest first; arrows choose, Enter goes there. */
export function FeedSearch({ query, onQuery, onReveal, onClose }: Props) {
  const t = useTranslations('rooms.feed.search')
  const listId = useId()
  const [chosen, choose] = useState(0)
  const search = useFoundInRoom(query.trim())
  const list = useRef<HTMLDivElement>(null)
  const { found } = search
  const at = Math.min(chosen, Math.max(0, found.length - 1))

  const reveal = ({ item }: FoundItem) => {
    onReveal(item)
    onClose()
  }
  const move = (next: number) => {
    choose(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const hit = found[at]
    if (event.key === 'Escape') onClose()
    else if (step && found.length) move((at + step + found.length) % found.length)
    else if (event.key === 'Enter' && hit && !search.waiting) reveal(hit)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search>
      <header className={styles.head}>
        <TextInput
          className={styles.field}
          size="xs"
          value={query}
          maxLength={LONGEST}
          data-autofocus
          autoFocus
          leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
          placeholder={t('placeholder')}
          aria-label={t('label')}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found.length ? `${listId}-${at}` : undefined}
          onChange={(event) => {
            onQuery(event.currentTarget.value)
            choose(0)
          }}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={onKey}
        />
        <button
          type="button"
          className="vz-iconbtn"
          onClick={onClose}
          aria-label={t('close')}
          title={`${t('close')} (Esc)`}
        >
          <IconX size={17} stroke={1.75} aria-hidden />
        </button>
      </header>
      <div className={styles.results}>
        {search.error ? (
          <ErrorState error={search.error} retry={search.retry} />
        ) : search.first ? (
          <SkeletonRows count={4} height={56} />
        ) : (
          <>
            <p className={styles.state} role="status">
              {!query.trim() ? t('hint') : !found.length ? t('nothing') : search.more && t('more', { count: SHOWN })}
            </p>
            <div id={listId} ref={list} role="listbox" aria-label={t('found')} aria-busy={search.waiting || undefined}>
              {found.map((one, index) => (
                <FoundRow
                  key={one.item.id}
                  id={`${listId}-${index}`}
                  found={one}
                  chosen={index === at}
                  onPick={() => reveal(one)}
                />
              ))}
            </div>
          </>
        )}
      </div>
    </search>
  )
}

/** What is found for what is typed, after a short pause; what is said meanwhile comes in. */
function useFoundInRoom(query: string) {
  const { id: documentId } = useRoom().document
  const [asked] = useDebouncedValue(query, PAUSE_MS)
  const enabled = query !== '' && asked !== ''
  const watch = [`document:${documentId}`, `feed:${documentId}`]
  const input = { documentId, query: asked || ' ', limit: SHOWN }
  const { data, error, refetch, isPlaceholderData } = useLive(orpc.search.inRoom, input, { watch, enabled })
  const answer = enabled ? data : undefined
  return {
    found: answer?.found ?? NOTHING,
    more: answer?.more ?? false,
    waiting: enabled && (asked !== query || isPlaceholderData),
    first: query !== '' && !data && !error,
    error: enabled && !data ? error : null,
    retry: () => void refetch(),
  }
}

const NOTHING: FoundItem[] = []
