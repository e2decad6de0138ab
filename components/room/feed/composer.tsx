'use client'

import { Textarea } from '@mantine/core'
import { IconAt, IconSend2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useId } from 'react'
import { useRoom } from '../room-context'
import { useRoomKeys } from '../use-room-keys'
import { AttachButton, AttachedOnTheWay } from './attach-button'
import styles from './composer.module.css'
import { ComposerContext } from './composer-context'
import { MentionPicker } from './mention-picker'
import { mentionedIn } from './mentions'
import { UnseenNote } from './unseen-note'
import type { useDraft } from './use-draft'
import { useMentioning } from './use-mentioning'
import { useSayTyping } from './use-typing'
import type { Words } from './use-unsent'

export const LIMIT = 10_000

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  drafting: ReturnType<typeof useDraft>
  onSend: (words: Words) => void
  /** Takes one's last message back into the field. */
  onEditLast: () => void
}

/** The place to write: Enter sends, Shift+Enter begins a line, «@» names somebody, «/» comes here from anywhere. */
export function Composer({ field, drafting, onSend, onEditLast }: Props) {
  const t = useTranslations('rooms.composer')
  const { quote, setQuote } = useRoom()
  const { draft, change, about, finish } = drafting
  const { typing, stopped } = useSayTyping()
  const listId = useId()
  const mentioning = useMentioning({ field, draft, change })
  const text = draft.text.trim()
  const tooLong = text.length > LIMIT

  useRoomKeys({ composer: () => field.current?.focus() })
  useEffect(() => {
    if (!quote) return
    about({ quote: quote.text.slice(0, 500), place: quote.place })
    setQuote(null)
    field.current?.focus()
  }, [quote, setQuote, about, field])

  const send = () => {
    if (!text || tooLong) return
    const { replyTo, quote: passage, place, people, editing } = draft
    onSend({ text, replyTo, quote: passage, place, editing, mentions: mentionedIn(text, people) })
    stopped()
    finish()
  }
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || mentioning.onKey(event)) return
    if (event.key === 'Escape') {
      if (draft.editing) finish()
      else field.current?.blur()
    }
    if (event.key === 'ArrowUp' && !draft.text && !draft.editing) {
      event.preventDefault()
      onEditLast()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    if (onTouch() && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    send()
  }
  return (
    <div className={styles.composer}>
      <AttachedOnTheWay />
      <UnseenNote text={text} people={draft.people} />
      <ComposerContext draft={draft} onChange={change} onGiveUp={finish} />
      {mentioning.people && (
        <MentionPicker
          id={listId}
          people={mentioning.people}
          chosen={mentioning.chosen}
          onPick={mentioning.pick}
          onHover={mentioning.choose}
        />
      )}
      <Textarea
        ref={field}
        className={styles.field}
        variant="unstyled"
        autosize
        minRows={1}
        maxRows={8}
        value={draft.text}
        onChange={(event) => {
          change({ text: event.currentTarget.value })
          mentioning.look()
          if (event.currentTarget.value.trim()) typing()
          else stopped()
        }}
        onKeyDown={onKey}
        onSelect={mentioning.look}
        onBlur={mentioning.close}
        placeholder={t('placeholder')}
        aria-label={t('label')}
        aria-invalid={tooLong || undefined}
        aria-autocomplete="list"
        aria-controls={mentioning.people ? listId : undefined}
        aria-activedescendant={mentioning.people ? `${listId}-${mentioning.chosen}` : undefined}
      />
      {tooLong && (
        <p className={styles.problem} role="alert">
          {t('tooLong')}
        </p>
      )}
      <div className={styles.bar}>
        <AttachButton />
        <button
          type="button"
          className="vz-iconbtn"
          onClick={mentioning.begin}
          aria-label={t('mention')}
          title={`${t('mention')} (@)`}
        >
          <IconAt size={17} stroke={1.75} aria-hidden />
        </button>
        <button
          type="button"
          className={styles.send}
          disabled={!text || tooLong}
          onClick={send}
          aria-label={t(draft.editing ? 'saveEdit' : 'send')}
          title={`${t(draft.editing ? 'saveEdit' : 'send')} (Enter)`}
        >
          <IconSend2 size={17} stroke={1.75} aria-hidden />
        </button>
      </div>
    </div>
  )
}

/** Where fingers type, Enter begins a line and the button sends. */
const onTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches
