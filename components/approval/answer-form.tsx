'use client'

import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { FailureNote } from './failure-note'
import styles from './table.module.css'
import { useApproval } from './use-approval'

/** The executor's answer to a remark: its words and one of two outcomes; a refusal keeps what was typed. */
export function AnswerForm({ decisionId, onClose }: { decisionId: string; onClose: () => void }) {
  const t = useTranslations('approval.remark')
  const ui = useTranslations('ui')
  const { refresh } = useApproval()
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<'accepted' | 'declined' | null>(null)
  const answer = useCommand(orpc.approval.answerRemark, {
    done: () => {
      refresh()
      onClose()
    },
  })
  const give = (chosen: 'accepted' | 'declined') => {
    if (!text.trim() || answer.pending) return
    setOutcome(chosen)
    void answer.run({ decisionId, outcome: chosen, text })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        give('accepted')
      }}
    >
      <Textarea
        aria-label={t('text')}
        placeholder={t('text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) give('accepted')
        }}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={5000}
        autoFocus
      />
      <div className={styles.formFoot}>
        <Button
          type="submit"
          h={28}
          fz={12}
          color="green"
          loading={answer.pending && outcome === 'accepted'}
          disabled={!text.trim() || answer.pending}
        >
          {t('accept')}
        </Button>
        <Button
          h={28}
          fz={12}
          variant="default"
          loading={answer.pending && outcome === 'declined'}
          disabled={!text.trim() || answer.pending}
          onClick={() => give('declined')}
        >
          {t('decline')}
        </Button>
        <Button h={28} fz={12} variant="subtle" color="gray" onClick={onClose}>
          {ui('cancel')}
        </Button>
      </div>
      <FailureNote failure={answer.error} />
    </form>
  )
}
