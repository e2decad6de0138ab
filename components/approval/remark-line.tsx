'use client'

import { IconCheck, IconQuote, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DecisionView } from '@/lib/contracts/approval-views'
import { Passage } from '../room/feed/message-item'
import { AnswerForm } from './answer-form'
import styles from './table.module.css'

type Props = { decision: DecisionView; remark: string }

/** A remark under its decision, what the executor answered, how it ended; the executor answers in place. */
export function RemarkLine({ decision, remark }: Props) {
  const t = useTranslations('approval.remark')
  const [answering, setAnswering] = useState(false)
  const { answers, verdict, abilities, pinned } = decision
  return (
    <tr className={styles.remarkRow}>
      <td colSpan={5}>
        <div className={styles.remark}>
          <IconQuote
            className={styles.quote}
            data-tone={verdict === 'rework' ? 'bad' : 'warn'}
            size={15}
            stroke={1.75}
            aria-hidden
          />
          <div className={styles.words}>
            <p>{remark}</p>
            {pinned && <Passage quote={pinned.quote} place={pinned} />}
            {answers.map((answer) => (
              <p key={answer.at} className={styles.answer}>
                <b>{answer.by.name}:</b> {answer.text}
              </p>
            ))}
            {answering && <AnswerForm decisionId={decision.id} onClose={() => setAnswering(false)} />}
          </div>
          <span className={styles.outcome}>
            <Outcome decision={decision} />
            {abilities.answer === true && !answering && (
              <button type="button" className={styles.reply} onClick={() => setAnswering(true)}>
                {t(answers.length ? 'again' : 'answer')}
              </button>
            )}
          </span>
        </div>
      </td>
    </tr>
  )
}

function Outcome({ decision: { lifted, answers } }: { decision: DecisionView }) {
  const t = useTranslations('approval.remark')
  const last = answers.at(-1)?.outcome
  if (!lifted && !last) return null
  const good = lifted || last === 'accepted'
  const Icon = good ? IconCheck : IconX
  return (
    <span className="vz-chip" data-tone={good ? 'ok' : 'bad'}>
      <Icon size={13} stroke={1.75} aria-hidden />
      {t(lifted ? 'lifted' : (last ?? 'accepted'))}
    </span>
  )
}
