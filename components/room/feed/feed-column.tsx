'use client'

import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import type { FeedPart, TimelineItem } from '@/lib/contracts/documents'
import { ActionSheet } from '../action-sheet'
import { useRoom } from '../room-context'
import { Composer } from './composer'
import type { Draft } from './draft'
import styles from './feed.module.css'
import { FeedHeader } from './feed-header'
import { FeedList, type FeedListHandle } from './feed-list'
import { FeedSearch } from './feed-search'
import { TextCard } from './text-card'
import { TypingLine } from './typing-line'
import { useDraft } from './use-draft'
import { useFeed } from './use-feed'
import { useFeedSearch } from './use-feed-search'
import { useMessageActs } from './use-message-acts'
import { useReveal } from './use-reveal'
import { useUnsent, type Words } from './use-unsent'

/** The talk of the document: what was said and done, what this person owes here, and the place to write. */
export function FeedColumn() {
  const t = useTranslations('rooms.feed')
  const { me } = useRoom()
  const [show, setShow] = useState<FeedPart>('all')
  const feed = useFeed(show)
  const { target, reveal } = useReveal({ feed, show, onShow: setShow })
  const search = useFeedSearch()
  const { unsent, say, again, giveUp } = useUnsent(feed.items)
  const drafting = useDraft()
  const { begin, about } = drafting
  const { editing } = drafting.draft
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useRef<FeedListHandle>(null)
  const column = useRef<HTMLElement>(null)
  // The buttons of a deleted message are gone: whoever works by keys stays in the feed.
  const acts = useMessageActs(() => column.current?.focus({ preventScroll: true }))
  const edit = useCallback(
    (item: TimelineItem) => {
      if (item.id !== editing) begin(changing(item))
      field.current?.focus()
    },
    [begin, editing],
  )
  const editLast = () => {
    // The last one is still on its way: taking the one before it would be a surprise.
    if (unsent.length) return
    const mine = ({ kind, actor, deleted }: TimelineItem) => kind === 'message' && actor?.id === me.personId && !deleted
    const last = feed.items?.findLast(mine)
    if (last) edit(last)
  }
  const answer = useCallback(
    (item: TimelineItem) => {
      about({ replyTo: { id: item.id, seq: item.seq, author: item.actor?.name ?? '', text: wordsOf(item) } })
      field.current?.focus()
    },
    [about],
  )
  const send = (words: Words) => {
    say(words)
    if (words.editing) return
    if (show === 'visas') setShow('all')
    list.current?.toEnd()
  }
  const rewrite = (words: Words & { key: string }) => {
    const { text, mentions: people, replyTo, quote, place, editing: changed = null } = words
    begin({ text, people, replyTo, quote, place, editing: changed })
    giveUp(words.key)
    field.current?.focus()
  }
  return (
    <aside className={styles.feed} aria-label={t('label')} ref={column} tabIndex={-1}>
      {search.open ? (
        <FeedSearch query={search.query} onQuery={search.ask} onReveal={reveal} onClose={search.close} />
      ) : (
        <FeedHeader show={show} onShow={setShow} onSearch={search.begin} />
      )}
      <div className={styles.top}>
        <TextCard />
        <button
          type="button"
          className={`vz-iconbtn ${styles.topLook}`}
          onClick={search.begin}
          aria-label={t('search.open')}
        >
          <IconSearch size={20} stroke={1.75} aria-hidden />
        </button>
      </div>
      <FeedList
        key={show}
        handle={list}
        show={show}
        feed={feed}
        unsent={show === 'visas' ? [] : unsent}
        me={me}
        acts={acts}
        onAnswer={answer}
        onEdit={edit}
        onAgain={again}
        onRewrite={rewrite}
        target={target}
        onGo={reveal}
      />
      <TypingLine />
      <ActionSheet>
        <Composer field={field} drafting={drafting} onSend={send} onEditLast={editLast} />
      </ActionSheet>
    </aside>
  )
}

/** The message whose words are to be changed, in the composer. */
const changing = ({ id, data, mentions, units }: TimelineItem): Partial<Draft> => ({
  editing: id,
  text: String(data.text ?? ''),
  people: [...mentions, ...units.map((unit) => ({ ...unit, unit: true }))],
})

const wordsOf = ({ data }: TimelineItem): string => String(data.text ?? data.remark ?? '').slice(0, 200)
