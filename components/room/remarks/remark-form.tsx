'use client'

import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { keptKey, readKept, writeKept } from '../feed/kept'
import { MentionPicker } from '../feed/mention-picker'
import { mentionedIn, type Named } from '../feed/mentions'
import { namedIn } from '../feed/unsent'
import { useMentioning } from '../feed/use-mentioning'
import { useRoom } from '../room-context'
import styles from './remarks.module.css'

/** What is said, and whom it names. */
export type RemarkWords = { text: string } & ReturnType<typeof namedIn>

type Written = { text: string; people: Named[] }
const NOTHING: Written = { text: '', people: [] }

type Props = {
  placeholder: string
  pending: boolean
  problem: string | null
  /** Tells whether the server has taken the words. */
  onSend: (words: RemarkWords) => Promise<boolean>
  onCancel: () => void
  /** The remark that is answered; null for a new one. */
  answered: string | null
  /** Whether the person asked for the form just now. */
  focused: boolean
}

/**
 * The words of a remark or an answer; they stay until the server has taken them, or their author has given them up, though the
 * form goes away before: a colleague settles the remark, another tab of the room is opened.
 */
export function RemarkForm({ placeholder, pending, problem, onSend, onCancel, answered, focused }: Props) {
  const t = useTranslations('rooms.remarks')
  const { document, me } = useRoom()
  const key = keyOfWords({ documentId: document.id, personId: me.personId, answered })
  const [draft, setDraft] = useState(() => readKept<Written>(key) ?? NOTHING)
  const text = draft.text.trim()
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const change = (part: Partial<Written>) => {
    const after = { ...draft, ...part }
    setDraft(after)
    writeKept(key, after.text ? after : null)
  }
  const mentioning = useMentioning({ field, draft, change })
  const send = async () => {
    if (!text || pending) return
    if (await onSend({ text, ...namedIn(mentionedIn(text, draft.people)) })) writeKept(key, null)
  }
  const giveUp = () => {
    writeKept(key, null)
    onCancel()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (mentioning.onKey(event)) return event.stopPropagation()
        if (event.key === 'Escape') giveUp()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
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
        autosize
        minRows={2}
        maxRows={8}
        size="xs"
        maxLength={5000}
        placeholder={placeholder}
        aria-label={placeholder}
        aria-autocomplete="list"
        aria-controls={mentioning.people ? listId : undefined}
        aria-activedescendant={mentioning.people ? `${listId}-${mentioning.chosen}` : undefined}
        value={draft.text}
        onChange={({ currentTarget: { value } }) => {
          change({ text: value })
          mentioning.look()
        }}
        onSelect={mentioning.look}
        onBlur={mentioning.close}
        autoFocus={focused}
      />
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.formButtons}>
        <Button type="submit" h={26} px={8} fz={12} loading={pending} disabled={!text}>
          {t('send')}
        </Button>
        <Button variant="subtle" color="gray" h={26} px={8} fz={12} onClick={giveUp}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

type Words = { documentId: string; personId: string; answered: string | null }

const keyOfWords = ({ documentId, personId, answered }: Words): string =>
  keptKey('remark', personId, `${documentId}:${answered ?? 'new'}`)

/** Whether an answer to a remark was begun and neither sent nor given up. */
export const isAnswerBegun = (words: Words): boolean => readKept(keyOfWords(words)) !== null
