'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { VerdictChip } from '@/components/approval/verdict'
import { useErrorText } from '@/components/ui/error-text'
import { PersonAvatar } from '@/components/ui/marks'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { CommentView } from '@/lib/contracts/rooms'
import { MessageText } from '../feed/message-text'
import { useRoom } from '../room-context'
import { isAnswerBegun, RemarkForm } from './remark-form'
import styles from './remarks.module.css'
import type { Thread } from './threads'

type Props = { thread: Thread; active: boolean; lost: boolean; onOpen: (() => void) | null }
const SHOWN = 2

/** A remark with its answers; long talk shows the last two. */
export function RemarkCard({ thread, active, lost, onOpen }: Props) {
  const t = useTranslations('rooms.remarks')
  const [all, setAll] = useState(false)
  const hidden = all ? 0 : Math.max(0, thread.answers.length - SHOWN)
  return (
    <article className={styles.card} data-active={active || undefined} data-resolved={thread.resolved || undefined}>
      {onOpen && <button type="button" className={styles.cover} onClick={onOpen} aria-label={t('jump')} />}
      {lost && !thread.resolved && thread.quote && <p className={styles.lost}>{t('lost', { quote: thread.quote })}</p>}
      {thread.resolved && thread.quote && <p className={styles.quote}>{thread.quote}</p>}
      <Words comment={thread} />
      {thread.verdict && (
        <div className={styles.verdict}>
          <VerdictChip verdict={thread.verdict} />
        </div>
      )}
      {hidden > 0 && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {t('earlier', { count: hidden })}
        </button>
      )}
      {thread.answers.slice(hidden).map((answer) => (
        <div key={answer.id} className={styles.answer}>
          <Words comment={answer} />
        </div>
      ))}
      <CardActs thread={thread} />
    </article>
  )
}

function Words({ comment }: { comment: CommentView }) {
  const moment = useMoment()
  const { me } = useRoom()
  const { text, mentions, units } = comment
  const name = comment.author?.name ?? ''
  return (
    <>
      <div className={styles.who}>
        <PersonAvatar name={name} size={20} />
        <b className="vz-ell" title={comment.author?.position}>
          {name}
        </b>
        <time dateTime={comment.at}>{moment(comment.at)}</time>
      </div>
      <MessageText {...{ text, mentions, units }} meId={me.personId} className={styles.words} />
    </>
  )
}

function CardActs({ thread }: { thread: Thread }) {
  const t = useTranslations('rooms.remarks')
  const errorText = useErrorText()
  const { document, me } = useRoom()
  const ids = { documentId: document.id, commentId: thread.id }
  const begun = () =>
    isAnswerBegun({ documentId: document.id, personId: me.personId, answered: thread.id }) ? 'kept' : null
  const [answering, setAnswering] = useState<'asked' | 'kept' | null>(begun)
  const reply = useCommand(orpc.rooms.replyToComment, { done: () => setAnswering(null) })
  const resolve = useCommand(orpc.rooms.resolveComment)
  const writes = document.participants.some(({ id, access }) => id === me.personId && access === 'write')
  if (answering) {
    return (
      <RemarkForm
        placeholder={t('answer')}
        pending={reply.pending}
        problem={reply.error && errorText(reply.error)}
        onSend={async (words) => Boolean(await reply.run({ ...ids, ...words }))}
        onCancel={() => setAnswering(null)}
        answered={thread.id}
        focused={answering === 'asked'}
      />
    )
  }
  return (
    <>
      {resolve.error && (
        <p className={styles.problem} role="alert">
          {errorText(resolve.error)}
        </p>
      )}
      <div className={styles.acts}>
        {!thread.resolved && (
          <button type="button" className={styles.link} onClick={() => setAnswering('asked')}>
            {t('reply')}
          </button>
        )}
        {(writes || thread.author?.id === me.personId) && (
          <button
            type="button"
            className={styles.quietLink}
            disabled={resolve.pending}
            onClick={() => void resolve.run({ ...ids, resolved: !thread.resolved })}
          >
            {t(thread.resolved ? 'reopen' : 'resolve')}
          </button>
        )}
      </div>
    </>
  )
}
